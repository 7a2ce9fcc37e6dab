#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How fast `anycap convert` turns SubRip into WebVTT, with ffmpeg beside it in the same run.

Usage: convert_bench.py ANYCAP [--cues N] [--rounds N]
ANYCAP is a release build. The two run in turns on one made file; the medians count. Prints one JSON object:
seconds and peak MiB of both, and how many times faster anycap is. Exits 1 below 5 times or above 100 MiB.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time


def clock(ms):
    return f"{ms // 3600000:02d}:{ms // 60000 % 60:02d}:{ms // 1000 % 60:02d},{ms % 1000:03d}"


def make_subtitles(path, cues):
    with open(path, "w", encoding="utf-8", newline="") as out:
        for i in range(cues):
            start = i * 2000
            out.write(f"{i + 1}\n{clock(start)} --> {clock(start + 1800)}\n"
                      f"Cue number {i} has <i>some italics</i>\nand a second line & more\n\n")


def measure(command):
    """Wall-clock seconds and peak resident MiB of one run."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed with status {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("anycap")
    parser.add_argument("--cues", type=int, default=100000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    runs = {"anycap": [], "ffmpeg": []}
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "in.srt")
        make_subtitles(source, options.cues)
        commands = {
            "anycap": [options.anycap, "convert", source, os.path.join(folder, "anycap.vtt")],
            "ffmpeg": ["ffmpeg", "-v", "error", "-y", "-i", source, os.path.join(folder, "ffmpeg.vtt")],
        }
        for _ in range(options.rounds):
            for name, command in commands.items():
                runs[name].append(measure(command))
    seconds = {name: statistics.median(run[0] for run in of) for name, of in runs.items()}
    peak = {name: max(run[1] for run in of) for name, of in runs.items()}
    ratio = seconds["ffmpeg"] / seconds["anycap"]
    print(json.dumps({
        "cues": options.cues,
        "rounds": options.rounds,
        "anycap_seconds": round(seconds["anycap"], 4),
        "ffmpeg_seconds": round(seconds["ffmpeg"], 4),
        "times_faster": round(ratio, 2),
        "anycap_peak_mib": round(peak["anycap"], 1),
        "ffmpeg_peak_mib": round(peak["ffmpeg"], 1),
    }))
    return 0 if ratio >= 5 and peak["anycap"] < 100 else 1


if __name__ == "__main__":
    sys.exit(main())
