#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How long the studio takes to start and what memory it needs, with other subtitle editors beside it.

Usage: studio_bench.py BIN_FOLDER [--cues N...] [--rounds N]
BIN_FOLDER holds anycap and anycap-studio of a release build. Each program starts in turns on a screen of its own
(Xvfb) with the same cues: no file, then one of each size. A program counts as ready when its processes have used
no processor time for half a second; the moment they began to rest is what is told, the same for all. The studio
also says itself when its window, and the project, could be used ("said"). Editors that are not installed are left
out. Prints one JSON object: medians of seconds, and MiB of memory (rss: resident; pss: shared pages by their part).
"""
import argparse
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

TICKS = os.sysconf("SC_CLK_TCK")
# Debian 12 names Aegisub's program after its version.
EDITORS = {"aegisub": ("aegisub", "aegisub-3.2"), "subtitlecomposer": ("subtitlecomposer",)}
REST = 0.5  # seconds without work that count as ready
LONGEST = 60.0


def clock(ms):
    return f"{ms // 3600000:02d}:{ms // 60000 % 60:02d}:{ms // 1000 % 60:02d},{ms % 1000:03d}"


def make_subtitles(path, cues):
    with open(path, "w", encoding="utf-8", newline="") as out:
        for i in range(cues):
            out.write(f"{i + 1}\n{clock(i * 2000)} --> {clock(i * 2000 + 1800)}\nCue number {i} says a few words\n\n")


def processes_of(group):
    """Ids of the living processes of a process group."""
    found = []
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                if os.getpgid(int(name)) == group:
                    found.append(int(name))
            except ProcessLookupError:
                pass
    return found


def busy_seconds(group):
    ticks = 0
    for process in processes_of(group):
        try:
            with open(f"/proc/{process}/stat", encoding="ascii", errors="replace") as stat:
                fields = stat.read().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        except OSError:
            pass
    return ticks / TICKS


def memory_mib(group):
    sums = {"Rss": 0, "Pss": 0}
    for process in processes_of(group):
        try:
            with open(f"/proc/{process}/smaps_rollup", encoding="ascii") as rollup:
                for line in rollup:
                    name, _, value = line.partition(":")
                    if name in sums:
                        sums[name] += int(value.split()[0])
        except OSError:
            pass
    return {"rss": sums["Rss"] / 1024, "pss": sums["Pss"] / 1024}


def measure(command, environment):
    """Seconds until it rests, and its memory then."""
    begin = time.monotonic()
    program = subprocess.Popen(command, env=environment, start_new_session=True, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    used, rested = 0.0, begin
    while True:
        time.sleep(0.02)
        now = time.monotonic()
        if program.poll() is not None:
            sys.exit(f"{command[0]} ended with status {program.returncode} before it was ready")
        work = busy_seconds(program.pid)
        if work > used:
            used, rested = work, now
        elif now - rested >= REST and used > 0.05:
            break
        if now - begin > LONGEST:
            rested = now
            break
    result = {"ready_s": rested - begin, **memory_mib(program.pid)}
    os.killpg(program.pid, signal.SIGKILL)
    program.wait()
    return result


def said_ready(command, environment):
    """What the studio says of itself, in seconds."""
    run = subprocess.run(command, env={**environment, "ANYCAP_STARTUP_REPORT": "1"}, stdin=subprocess.DEVNULL,
                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, timeout=LONGEST, check=False)
    told = re.search(r"ready after (\d+) ms", run.stderr)
    if told is None:
        sys.exit(f"{command[0]} did not say when it was ready: {run.stderr.strip()}")
    return int(told[1]) / 1000


def start_screen():
    """An X server of our own; the process and its display."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24"],
                              pass_fds=[writing], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading, encoding="ascii") as answer:
        number = answer.readline().strip()
    if not number:
        sys.exit("Xvfb did not start")
    return server, f":{number}"


def make_files(anycap, folder, sizes):
    """By size: the project and the subtitles it was made of."""
    files = {0: (None, None)}
    for size in sizes:
        subtitles = os.path.join(folder, f"{size}.srt")
        project = os.path.join(folder, f"{size}.anycap")
        make_subtitles(subtitles, size)
        for command in (["project", "new", project], ["project", "import", project, subtitles]):
            subprocess.run([anycap, *command], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        files[size] = (project, subtitles)
    return files


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("bin_folder")
    parser.add_argument("--cues", type=int, nargs="*", default=[10000, 100000])
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    studio = os.path.join(options.bin_folder, "anycap-studio")
    others = {name: found for name, programs in EDITORS.items()
              if (found := next(filter(None, map(shutil.which, programs)), None))}
    result = {"rounds": options.rounds, "left_out": [], "programs": {}}
    result["left_out"] = [name for name in EDITORS if name not in others]
    server, display = start_screen()
    try:
        with tempfile.TemporaryDirectory() as folder:
            environment = {**os.environ, "DISPLAY": display, "HOME": folder, "XDG_CONFIG_HOME": folder,
                           "XDG_CACHE_HOME": folder, "XDG_DATA_HOME": folder, "XDG_RUNTIME_DIR": folder}
            environment.pop("WAYLAND_DISPLAY", None)
            environment.pop("QT_QPA_PLATFORM", None)
            files = make_files(os.path.join(options.bin_folder, "anycap"), folder, options.cues)
            runs = {}
            for round_number in range(options.rounds + 1):
                for size, (project, subtitles) in files.items():
                    commands = {"anycap-studio": [studio] + ([project] if project else [])}
                    commands |= {name: [program] + ([subtitles] if subtitles else [])
                                 for name, program in others.items()}
                    for name, command in commands.items():
                        run = measure(command, environment)
                        if name == "anycap-studio":
                            run["said_s"] = said_ready(command, environment)
                        if round_number > 0:  # the first one reads the programs from the disk
                            runs.setdefault(name, {}).setdefault(str(size), []).append(run)
            for name, by_size in runs.items():
                result["programs"][name] = {
                    size: {key: round(statistics.median(run[key] for run in of), 3) for key in of[0]}
                    for size, of in by_size.items()}
    finally:
        server.terminate()
        server.wait()
    print(json.dumps(result, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
