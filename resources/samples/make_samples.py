#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the sample media of this folder, and samples.json with the truth about them.

Pictures are drawn here as SVG, music is synthesised here, speech comes from espeak-ng; ffmpeg draws and
encodes. Run it only to change the samples: the results are committed. Needs python3, ffmpeg with librsvg and
espeak-ng (on Debian: apt-get install python3 ffmpeg espeak-ng).
"""
import array
import json
import math
import pathlib
import subprocess
import sys
import tempfile
import wave

HERE = pathlib.Path(__file__).resolve().parent
RATE = 48000
FPS = 25
SIZE = (640, 360)


def run(*command):
    subprocess.run([str(c) for c in command], check=True, stdout=subprocess.DEVNULL)


def ffmpeg(*arguments):
    run("ffmpeg", "-hide_banner", "-loglevel", "error", "-y", *arguments)


# ---------------------------------------------------------------- pictures

def harbour():
    waves = "".join(
        f'<path d="M{x} {y} q20 -9 40 0 t40 0" stroke="#bfe3f2" stroke-width="3" fill="none" opacity=".7"/>'
        for y, step in ((790, 230), (860, 180), (940, 260), (1010, 210)) for x in range(40 + y % 90, 1860, step))
    return f'''<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="1080">
<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#4fa3dd"/>
<stop offset="1" stop-color="#d6efff"/></linearGradient></defs>
<rect width="1920" height="720" fill="url(#s)"/><circle cx="420" cy="240" r="95" fill="#fff2a8"/>
<rect y="700" width="1920" height="380" fill="#1f6f9f"/>{waves}
<path d="M1180 760 L1330 640 L1700 620 L1920 690 L1920 800 L1180 800 Z" fill="#6e6258"/>
<path d="M1455 630 L1480 250 L1560 250 L1585 630 Z" fill="#f4f4f0"/>
<path d="M1463 510 L1577 510 L1582 580 L1458 580 Z M1470 370 L1568 370 L1572 440 L1466 440 Z" fill="#c8242b"/>
<rect x="1474" y="190" width="92" height="64" fill="#ffe98a"/><path d="M1462 192 L1520 130 L1578 192 Z" fill="#8e1a1f"/>
<path d="M430 830 L860 830 L800 930 L500 930 Z" fill="#b5402f"/><rect x="640" y="440" width="12" height="395" fill="#3d2c1f"/>
<path d="M660 455 L660 800 L850 800 Z" fill="#fbfbf7"/><path d="M632 500 L632 800 L470 800 Z" fill="#eef0ea"/>
<path d="M930 260 q25 -28 50 0 q25 -28 50 0 M1080 330 q18 -20 36 0 q18 -20 36 0" stroke="#33424d"
 stroke-width="7" fill="none"/></svg>'''


def village():
    houses, x = "", 120
    for i, (w, h, wall, roof) in enumerate((
            (300, 260, "#e9d8b4", "#a8432f"), (260, 340, "#d9c9a5", "#8c3a2b"), (340, 240, "#f1e6cf", "#b5502f"),
            (240, 380, "#cfd6d8", "#5d6b78"), (320, 280, "#ead0b0", "#9a3f2a"), (280, 320, "#f0e3c0", "#7d4a33"),
            (330, 250, "#dfe3d3", "#a34a35"))):
        y = 900 - h
        houses += f'<rect x="{x}" y="{y}" width="{w}" height="{h}" fill="{wall}"/>'
        houses += f'<path d="M{x - 25} {y} L{x + w // 2} {y - 130} L{x + w + 25} {y} Z" fill="{roof}"/>'
        for k in range(2):
            houses += f'<rect x="{x + 40 + k * (w - 130)}" y="{y + 60}" width="55" height="75" fill="#51708a"/>'
        houses += f'<rect x="{x + w // 2 - 32}" y="{820}" width="64" height="80" fill="#5a3b26"/>'
        x += w + 190 + 25 * (i % 3)
    trees = "".join(
        f'<rect x="{tx - 9}" y="800" width="18" height="110" fill="#5b3d22"/>'
        f'<ellipse cx="{tx}" cy="740" rx="{62 + tx % 23}" ry="105" fill="{g}"/>'
        for tx, g in ((60, "#2f7d3a"), (505, "#3a8d3f"), (990, "#2c7436"), (1590, "#45993f"), (2060, "#2f7d3a"),
                      (2600, "#3a8d3f"), (3140, "#2c7436"), (3620, "#45993f")))
    return f'''<svg xmlns="http://www.w3.org/2000/svg" width="3840" height="1080">
<rect width="3840" height="700" fill="#a9d4ee"/>
<path d="M0 700 L350 300 L640 560 L1050 210 L1480 600 L1900 280 L2320 590 L2760 230 L3200 560 L3520 330 L3840 640
 L3840 760 L0 760 Z" fill="#7489a0"/><path d="M960 285 L1050 210 L1140 292 L1090 320 L1040 285 Z
 M2670 300 L2760 230 L2850 296 L2790 330 L2730 290 Z" fill="#f7fafc"/>
<path d="M0 700 Q480 610 960 700 T1920 690 T2880 700 T3840 680 L3840 1080 L0 1080 Z" fill="#6aa84f"/>
<rect y="900" width="3840" height="180" fill="#8a9a63"/>{houses}{trees}</svg>'''


def clock():
    marks = "".join(
        f'<rect x="946" y="242" width="28" height="{62 if h % 3 == 0 else 36}" fill="#22303c" '
        f'transform="rotate({h * 30} 960 540)"/>' for h in range(12))
    bricks = "".join(
        f'<rect x="{bx + (by // 90 % 2) * 90}" y="{by}" width="172" height="82" fill="{c}"/>'
        for by in range(0, 1080, 90) for bx, c in zip(range(-180, 1920, 180), ("#b9744f", "#a9653f", "#c17f58") * 5))
    return f'''<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="1080"><rect width="1920" height="1080"
 fill="#d8c8b4"/>{bricks}<circle cx="960" cy="540" r="370" fill="#3a4c5c"/><circle cx="960" cy="540" r="330"
 fill="#fdfaf0"/>{marks}<rect x="948" y="330" width="24" height="220" fill="#22303c" transform="rotate(-60 960 540)"/>
<rect x="951" y="275" width="18" height="275" fill="#22303c" transform="rotate(60 960 540)"/>
<circle cx="960" cy="540" r="26" fill="#b3262e"/></svg>'''


def night():
    windows = "".join(
        f'<rect x="{bx + 28 + wx * 62}" y="{by + 36 + wy * 84}" width="34" height="44" fill="{c}"/>'
        for i, (bx, by, cols, rows) in enumerate(((60, 420, 4, 6), (420, 260, 5, 8), (840, 520, 4, 5), (1200, 180, 5, 9),
                                                  (1590, 400, 4, 6)))
        for wx in range(cols) for wy in range(rows)
        for c in (("#d9a441" if (wx * 7 + wy * 5 + i * 3) % 4 == 0 else "#1d2436"),))
    blocks = "".join(f'<rect x="{x}" y="{y}" width="{w}" height="{1000 - y}" fill="{c}"/>' for x, y, w, c in (
        (60, 420, 290, "#10141f"), (420, 260, 350, "#0d111b"), (840, 520, 290, "#121724"), (1200, 180, 350, "#0c1019"),
        (1590, 400, 290, "#10141f")))
    stars = "".join(f'<circle cx="{(i * 397) % 1900 + 10}" cy="{(i * 211) % 380 + 10}" r="{2 + i % 2}" fill="#9fb0cc"/>'
                    for i in range(46))
    return f'''<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="1080"><rect width="1920" height="1080"
 fill="#070b18"/>{stars}<circle cx="1000" cy="170" r="62" fill="#cfd3da"/><circle cx="1028" cy="156" r="54"
 fill="#070b18"/>{blocks}{windows}<rect y="1000" width="1920" height="80" fill="#05070d"/></svg>'''


def garden():
    flowers = "".join(
        f'<rect x="{x - 4}" y="{y}" width="8" height="{1000 - y}" fill="#2f7030"/>'
        + "".join(f'<ellipse cx="{x}" cy="{y - 38}" rx="17" ry="34" fill="{c}" transform="rotate({a} {x} {y})"/>'
                  for a in range(0, 360, 60))
        + f'<circle cx="{x}" cy="{y}" r="19" fill="#f2c230"/>'
        for x, y, c in ((180, 640, "#e2506f"), (390, 720, "#f08bb0"), (610, 600, "#e2506f"), (830, 700, "#f7f3f5"),
                        (1040, 620, "#c23a86"), (1250, 730, "#f08bb0"), (1440, 650, "#e2506f")))
    return f'''<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="1600" height="620"
 fill="#cfe8f5"/><rect y="560" width="1600" height="640" fill="#57a04a"/><path d="M0 560 Q400 500 800 560 T1600 550
 L1600 640 L0 640 Z" fill="#3f8a3c"/>{flowers}<rect y="1000" width="1600" height="200" fill="#6b4a2f"/></svg>'''


# ---------------------------------------------------------------- sound

def speech(text, voice, folder, name):
    """Speech at RATE without the silence around it."""
    raw, full = folder / f"{name}-raw.wav", folder / f"{name}.wav"
    run("espeak-ng", "-v", voice, "-s", "150", "-w", raw, text)
    ffmpeg("-i", raw, "-ar", RATE, "-ac", 1, full)
    with wave.open(str(full)) as file:
        samples = array.array("h", file.readframes(file.getnframes()))
    loud = [i for i, s in enumerate(samples) if abs(s) > 330]
    return [s / 32768 * 0.85 for s in samples[loud[0]:loud[-1] + 1]]


def music(seconds, notes, beat=0.5):
    """Plucked chords: a few decaying harmonics a note. Ends exactly at `seconds`."""
    total = int(seconds * RATE)
    out = [0.0] * total
    for n, chord in enumerate(notes * 8):
        start = int(n * beat * RATE)
        for midi in chord:
            frequency = 440 * 2 ** ((midi - 69) / 12)
            for i in range(start, min(total, start + int(1.2 * RATE))):
                t = (i - start) / RATE
                envelope = min(1, t * 200) * math.exp(-2.2 * t) * min(1, (total - i) / (0.02 * RATE))
                out[i] += 0.10 * envelope * (math.sin(2 * math.pi * frequency * t)
                                             + 0.5 * math.sin(4 * math.pi * frequency * t)
                                             + 0.25 * math.sin(6 * math.pi * frequency * t))
    return out


def write_wav(path, seconds, parts):
    """parts: (start second, samples)."""
    mix = [0.0] * int(seconds * RATE)
    for start, samples in parts:
        at = int(start * RATE)
        for i, s in enumerate(samples[:len(mix) - at]):
            mix[at + i] += s
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(array.array("h", (max(-32767, min(32767, round(s * 32767))) for s in mix)).tobytes())


def segment(kind, start, samples):
    return {"kind": kind, "start_ms": round(start * 1000), "end_ms": round((start + len(samples) / RATE) * 1000)}


# ---------------------------------------------------------------- the samples

def main():
    with tempfile.TemporaryDirectory() as name:
        tmp = pathlib.Path(name)
        for scene in (harbour, village, clock, night, garden):
            (tmp / f"{scene.__name__}.svg").write_text(scene(), encoding="utf-8")
            ffmpeg("-i", tmp / f"{scene.__name__}.svg", tmp / f"{scene.__name__}.png")

        calm = [(57, 64, 69), (60, 64, 72), (55, 62, 67), (52, 59, 64)]
        bright = [(60, 64, 67), (65, 69, 72), (67, 71, 74), (64, 67, 72)]
        first = speech("Good morning from the harbour. The boats are going out.", "en-gb", tmp, "one")
        second = speech("The old clock in the square says ten past ten.", "en-gb", tmp, "two")
        tune, close = music(5.0, calm), music(4.0, bright)
        write_wav(tmp / "film.wav", 24, [(0.8, first), (6.0, tune), (12.4, second), (18.6, close)])

        w, h = SIZE
        # A steady picture; a pan to the right over the panorama; a zoom in on the clock; a steady night.
        # The third picture fades in over the last second of the second one (10 s to 11 s).
        graph = (
            f"[0]scale={w}:{h},trim=end_frame={5 * FPS},setsar=1[a];"
            f"[1]scale=-2:{h},crop={w}:{h}:'(in_w-out_w)*min(1,t/6)':0,trim=end_frame={6 * FPS},setsar=1[b];"
            f"[2]scale=w='{w}*(1+0.09*t)':h=-2:eval=frame:flags=bicubic[zoom];"
            f"color=size={w}x{h}:rate={FPS}:duration=8[stage];"
            f"[stage][zoom]overlay=x='(W-w)/2':y='(H-h)/2':eval=frame,trim=end_frame={7 * FPS},setsar=1[c];"
            f"[3]scale={w}:{h},trim=end_frame={7 * FPS},setsar=1[d];"
            f"[b][c]xfade=transition=fade:duration=1:offset=5[bc];"
            f"[a][bc][d]concat=n=3,format=yuv420p[v]")
        stills = []
        for scene in ("harbour", "village", "clock", "night"):
            stills += ["-loop", 1, "-framerate", FPS, "-i", tmp / f"{scene}.png"]
        ffmpeg(*stills, "-i", tmp / "film.wav", "-filter_complex", graph, "-map", "[v]", "-map", "4:a",
               "-t", 24, "-c:v", "libx264", "-preset", "slow", "-crf", 24, "-c:a", "aac", "-b:a", "64k",
               "-movflags", "+faststart", "-fflags", "+bitexact", "-metadata:s:a:0", "language=eng",
               HERE / "harbour-town.mp4")

        ffmpeg("-i", tmp / "harbour.png", "-vf", "scale=960:540", "-q:v", 4, HERE / "lighthouse.jpg")
        ffmpeg("-i", tmp / "garden.png", "-vf", "scale=640:480", HERE / "garden.png")

        notice = speech("Attention please. The train to the coast leaves from platform four.", "en-gb", tmp, "three")
        chime = music(2.0, [(72,), (76,), (79,), (84,)], beat=0.45)
        write_wav(tmp / "station.wav", 10, [(1.0, chime), (3.8, notice)])
        ffmpeg("-i", tmp / "station.wav", "-ar", 24000, "-c:a", "flac", "-fflags", "+bitexact", HERE / "station.flac")

        truth = {
            "harbour-town.mp4": {
                "duration_ms": 24000,
                "shots": [
                    {"start_ms": 0, "end_ms": 5000, "camera": "static"},
                    {"start_ms": 5000, "end_ms": 10500, "camera": "pan right"},
                    {"start_ms": 10500, "end_ms": 17000, "camera": "zoom in"},
                    {"start_ms": 17000, "end_ms": 24000, "camera": "static"},
                ],
                "boundaries": [
                    {"kind": "cut", "time_ms": 5000},
                    {"kind": "dissolve", "start_ms": 10000, "end_ms": 11000},
                    {"kind": "cut", "time_ms": 17000},
                ],
                "sound": [segment("speech", 0.8, first), segment("music", 6.0, tune),
                          segment("speech", 12.4, second), segment("music", 18.6, close)],
            },
            "station.flac": {"duration_ms": 10000,
                             "sound": [segment("music", 1.0, chime), segment("speech", 3.8, notice)]},
            "lighthouse.jpg": {"width": 960, "height": 540},
            "garden.png": {"width": 640, "height": 480},
        }
        (HERE / "samples.json").write_text(json.dumps(truth, indent=2) + "\n", encoding="utf-8")
    total = sum(p.stat().st_size for p in HERE.iterdir())
    print(f"{total / 1e6:.2f} MB in {HERE}")
    return 0 if total < 3_000_000 else 1


if __name__ == "__main__":
    sys.exit(main())
