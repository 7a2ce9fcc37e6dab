#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds the program and runs its tests; installs the packages that are missing. See --help for the longer modes.
# Ends with "N passed, N failed[, N skipped]" alone on a line and fails when a test fails.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/common.sh"

usage() {
    cat <<'TEXT'
Usage: tests/run.sh [MODE…]
Without a mode: builds (preset dev) and runs all tests.
  --asan       the tests again under the address and undefined-behaviour sanitizers
  --tsan       the tests of the job queue and the project store under the thread sanitizer
  --tidy       clang-tidy over all sources
  --fuzz [S]   each fuzz target for S seconds (60)
  --coverage   line coverage of core/, as a table and in build/coverage/index.html
  --bench      the benchmarks, printed as JSON (nothing is asserted)
  --long       all of the above
TEXT
}

passed=0 failed=0 skipped=0

# Adds up the "Totals:" lines of the Qt tests in a ctest log; a test without one counts as one.
tally() {
    local numbers
    numbers=$(awk '
        /^[0-9]+\/[0-9]+ Test: / { p = f = s = 0; has = 0; name = $3 }
        /^Totals: / { has = 1; p += $2; f += $4; s += $6 }
        /^Test Passed\./ { if (!has) p = 1; P += p; F += f; S += s }
        /^Test Failed\.|^Test (Timeout|Exception|not run)|^Unable to find/ {
            if (f == 0) f = 1
            P += p; F += f; S += s }
        END { print P + 0, F + 0, S + 0 }' "$1")
    set -- $numbers
    passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
}

# ctest_in PRESET [ctest arguments…]
ctest_in() {
    local preset=$1 status=0
    shift
    say "Testing ($preset)"
    rm -f "$root/build/$preset/Testing/Temporary/LastTest.log"
    ctest --test-dir "$root/build/$preset" --output-on-failure -j "$(nproc)" "$@" || status=$?
    local before=$failed
    tally "$root/build/$preset/Testing/Temporary/LastTest.log"
    grep -h '^SKIP ' "$root/build/$preset/Testing/Temporary/LastTest.log" | sort | uniq -c | head -n 20
    # A failure that left no countable trace is still a failure.
    [ "$status" = 0 ] || [ "$failed" -gt "$before" ] || failed=$((failed + 1))
}

check() { # NAME COMMAND…: one check counted as one test
    local name=$1
    shift
    say "Checking: $name"
    if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); printf 'FAILED: %s\n' "$name" >&2; fi
}

sources() { git -C "$root" ls-files --cached --others --exclude-standard -- '*.cpp' '*.h'; }

check_format() { (cd "$root" && sources | xargs clang-format-14 --dry-run -Werror); }

# A build folder of its own, without gcc's precompiled headers, which clang cannot read. Nothing is compiled in
# it; moc's files are made, since tests include theirs.
check_tidy() {
    local build=$root/build/tidy
    (cd "$root" && cmake --preset dev -B "$build" -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON) \
        >"$build.configure.log" 2>&1 || { tail -n 30 "$build.configure.log"; return 1; }
    # As the build does it; its target would compile every library before.
    find "$build" -name AutogenInfo.json -print0 | xargs -0 -P "$(nproc)" -I{} cmake -E cmake_autogen {} Debug \
        >"$build.autogen.log" 2>&1 || { tail -n 30 "$build.autogen.log"; return 1; }
    (cd "$root" && sources | grep '\.cpp$' | grep -v '^tests/fuzz/' | python3 tests/checks/tidy.py "$build")
}

run_fuzz() {
    local seconds=$1 target name corpus
    build fuzz fuzzers
    for target in "$root"/build/fuzz/tests/fuzz/*/fuzz_* "$root"/build/fuzz/tests/fuzz/fuzz_*; do
        [ -f "$target" ] && [ -x "$target" ] || continue
        name=$(basename "$target")
        corpus=$(mktemp -d)
        check "fuzz $name for $seconds s" "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
            -print_final_stats=0 -verbosity=0 "$corpus" "$root/tests/fuzz/corpus/${name#fuzz_}"
        rm -rf "$corpus"
    done
}

run_coverage() {
    build coverage
    # That test demands that a program says one line only; gcov's run time says some of its own.
    ctest_in coverage -LE bench -E '^test_contract_bad_input$'
    mkdir -p "$root/build/coverage/report"
    (cd "$root" && gcovr --root . --object-directory build/coverage --filter 'core/' --exclude-throw-branches \
        --html-details build/coverage/report/index.html --print-summary --txt build/coverage/report/summary.txt \
        -j "$(nproc)" && cat build/coverage/report/summary.txt)
    say "Coverage of core/: build/coverage/report/index.html"
}

run_bench() {
    build release all -DANYCAP_TESTS=ON
    say "Benchmark: converting 100,000 cues, beside ffmpeg"
    python3 "$root/tests/bench/convert_bench.py" "$root/build/release/bin/anycap" || failed=$((failed + 1))
    say "Benchmark: a project of 100,000 cues"
    "$root/build/release/tests/bench/project_bench" || failed=$((failed + 1))
}

tsan_tests="test_job_queue test_caption_service test_project"

modes=()
fuzz_seconds=60
while [ $# -gt 0 ]; do
    case "$1" in
        --asan | --tsan | --tidy | --coverage | --bench) modes+=("${1#--}") ;;
        --fuzz)
            modes+=(fuzz)
            case "${2:-}" in [0-9]*) fuzz_seconds=$2; shift ;; esac ;;
        --long) modes+=(asan tsan tidy fuzz coverage bench) ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; fail "unknown argument: $1" ;;
    esac
    shift
done

mkdir -p "$root/build"
install_missing build test
build dev
ctest_in dev -LE bench
check "sources are formatted (clang-format)" check_format

for mode in ${modes[@]+"${modes[@]}"}; do
    case "$mode" in
        asan) build asan quick_tests; ctest_in asan -LE 'bench|slow' ;;
        tsan)
            # Only what runs threads: the rest would be built for nothing.
            build tsan "$tsan_tests"
            ctest_in tsan -R "^($(tr ' ' '|' <<<"$tsan_tests"))\$"
            ;;
        tidy) check "clang-tidy" check_tidy ;;
        fuzz) run_fuzz "$fuzz_seconds" ;;
        coverage) run_coverage ;;
        bench) run_bench ;;
    esac
done

if [ "$skipped" -gt 0 ]; then
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
else
    printf '%d passed, %d failed\n' "$passed" "$failed"
fi
[ "$failed" = 0 ]
