#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Pictures of the studio for docs/img: the sample project on a screen of its own, light and dark, in two sizes.

Usage: packaging/screenshots.py [BUILD_FOLDER] [OUT_FOLDER]
Needs Xvfb and ffmpeg (Debian: xvfb, ffmpeg).
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

root = Path(__file__).resolve().parent.parent
build = Path(sys.argv[1]) if len(sys.argv) > 1 else root / "build" / "release"
out = Path(sys.argv[2]) if len(sys.argv) > 2 else root / "docs" / "img"
SIZES = [(1280, 800), (1920, 1080)]
SAMPLES = ["harbour-town.mp4", "lighthouse.jpg", "garden.png", "station.flac"]


def sample_project(folder: Path) -> Path:
    """A project with all samples and what a person wrote of the film, drafts beside it within ten to twelve words."""
    project = folder / "Sample.anycap"
    anycap = build / "bin" / "anycap"

    def run(*arguments: object) -> None:
        subprocess.run([anycap, "project", *map(str, arguments)], check=False, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)

    run("new", project)
    run("add", project, *(root / "resources" / "samples" / name for name in SAMPLES))
    run("import", project, root / "resources" / "samples" / "harbour-town.vtt", "--media", "harbour-town.mp4",
        "--kind", "descriptions", "--language", "en")
    run("caption", project, "--words", "10..12")
    return project


def settings(folder: Path, theme: str, layout: int) -> Path:
    file = folder / f"{theme}-{layout}.ini"
    file.write_text(f"[appearance]\ntheme={theme}\nlanguage=en\n\n[window]\nlayout={layout}\n")
    return file


def shoot(project: Path, theme: str, layout: int, size: tuple[int, int], scale: int, picture: Path,
          folder: Path) -> None:
    width, height = size
    number = 90 + os.getpid() % 400
    screen = subprocess.Popen(["Xvfb", f":{number}", "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
                              stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        environment = dict(os.environ, DISPLAY=f":{number}", QT_QPA_PLATFORM="xcb", QT_SCALE_FACTOR=str(scale),
                           LC_ALL="C.UTF-8", XDG_CACHE_HOME=str(folder / "cache"))
        copy = folder / f"copy-{theme}-{layout}-{width}-{scale}" / project.name
        copy.parent.mkdir(exist_ok=True)
        shutil.copy(project, copy)
        studio = subprocess.Popen([build / "bin" / "anycap-studio", "--settings", settings(folder, theme, layout),
                                   "-qwindowgeometry", f"{width // scale}x{height // scale}+0+0", copy],
                                  env=environment)
        try:
            time.sleep(float(os.environ.get("SECONDS_TO_SETTLE", "8")))
            subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "x11grab", "-video_size", f"{width}x{height}",
                            "-draw_mouse", "0", "-i", f":{number}", "-frames:v", "1", picture], check=True)
            print(picture)
        finally:
            studio.terminate()
            studio.wait()
    finally:
        screen.terminate()
        screen.wait()


def main() -> None:
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        project = sample_project(folder)
        for width, height in SIZES:
            for theme in ("light", "dark"):
                for layout, name in enumerate(("caption", "subtitle", "review")):
                    shoot(project, theme, layout, (width, height), 1, out / f"{name}-{theme}-{width}x{height}.png",
                          folder)
        for theme in ("light", "dark"):
            shoot(project, theme, 0, (2560, 1600), 2, out / f"caption-{theme}-200percent.png", folder)


if __name__ == "__main__":
    main()
