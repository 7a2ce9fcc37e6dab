#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs clang-tidy over the sources named on standard input, as many at once as there are cores.

Usage: tidy.py BUILD_FOLDER < LIST

A file that was clean is not looked at again while neither it, nor a header of this project that it includes, nor
its compile command, nor .clang-tidy, nor clang-tidy itself has changed. Such stamps lie in
~/.cache/anycap-tidy. Prints what clang-tidy finds; exit status 1 when it finds something.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

TOOL = "clang-tidy-14"
ARGUMENTS = [
    "--quiet",
    "--extra-arg=-Wno-unknown-warning-option",
    # gcc's, which this clang does not have; what it gives does not matter to the checks.
    "--extra-arg=-D__builtin_shuffle(a,...)=((void)(__VA_ARGS__),(a))",
]
INCLUDE = re.compile(rb'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)


def own_files(path, seen):
    """The file and what it includes of this project; paths are from the root, as everywhere here."""
    if path in seen or not os.path.isfile(path):
        return
    seen.add(path)
    for name in INCLUDE.findall(pathlib.Path(path).read_bytes()):
        name = name.decode()
        own_files(name, seen)
        own_files(os.path.join(os.path.dirname(path), name), seen)


def stamp_name(path, command, common):
    digest = hashlib.sha256(common)
    digest.update(command.encode())
    seen = set()
    own_files(path, seen)
    for name in sorted(seen):
        digest.update(name.encode() + b"\0" + pathlib.Path(name).read_bytes() + b"\0")
    return digest.hexdigest()


def main():
    build = sys.argv[1]
    root = os.getcwd()
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        commands = {os.path.relpath(one["file"], root): one["command"].replace(root, ".") for one in json.load(file)}
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "anycap-tidy"
    cache.mkdir(parents=True, exist_ok=True)
    version = subprocess.run([TOOL, "--version"], check=True, capture_output=True).stdout
    common = version + repr(ARGUMENTS).encode() + pathlib.Path(".clang-tidy").read_bytes()
    sources = [line.strip() for line in sys.stdin if line.strip()]
    # What no target compiles here (other processors' files, say) has no flags to be looked at with.
    work = [(path, cache / stamp_name(path, commands[path], common)) for path in sources if path in commands]
    todo = [(path, stamp) for path, stamp in work if not stamp.exists()]
    print(f"{len(todo)} of {len(work)} files to look at", flush=True)

    def look(item):
        path, stamp = item
        done = subprocess.run([TOOL, *ARGUMENTS, "-p", build, path], check=False, capture_output=True, text=True)
        if done.returncode == 0:
            stamp.touch()
        return path, done

    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, done in pool.map(look, todo):
            if done.returncode != 0:
                failed += 1
                print(done.stdout or done.stderr or f"{path}: {TOOL} failed", flush=True)
    print(f"{failed} files with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
