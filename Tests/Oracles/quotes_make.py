#!/usr/bin/env python3
"""Makes sets of invented compliments with every identifier marked, in the form that score_quotes.py reads.

    quotes_make.py tune|held OUT.jsonl REGISTER.txt [--per-template N] [--seed N]

All people are made up. Names of the two sets are disjoint, and so are templates, nicknames, schools and streets.
Each span of a person carries the community that the name was drawn from, so that recall can be told by community."""
import argparse
import json
import pathlib
import random
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent / "quotes"
sys.path.insert(0, str(HERE))
import names  # noqa: E402

OPENERS = {"tune": ["Good afternoon, ", "Hi all, ", "Dear manager, "], "held": ["Hello there, ", "Dear Sirs, ", "Hiya, "]}
CLOSERS = {"tune": [" We are so grateful.", " I could not ask for better.", " Please pass this on."],
           "held": [" Credit where it is due.", " Keep doing what you do.", " You are all heroes."]}
AGE_WORDS = "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
MONTHS = "January February March April June July August September October November December".split()
LABELS = {"full": "PERSON", "first": "PERSON", "last": "PERSON", "nick": "PERSON", "initials": "PERSON", "age": "AGE", "ageword": "AGE",
          "school": "SCHOOL", "address": "ADDRESS", "postcode": "POSTCODE", "phone": "PHONE", "email": "EMAIL", "date": "DATE", "dob": "DOB",
          "ref": "CASEREF", "nhs": "NHS", "nino": "NINO", "handle": "HANDLE", "url": "URL", "place": "POLICY_PLACE"}
TIER_2 = {"AGE", "DATE"}


class Maker:
    def __init__(self, half, seed):
        self.half, self.random = half, random.Random(f"{half}-{seed}")
        parity = 0 if half == "tune" else 1
        self.people = {c: (f.split()[parity::2], l.split()[parity::2]) for c, (f, l) in names.COMMUNITIES.items()}
        self.communities = sorted(self.people)
        self.turn = 0

    def person(self):
        """Communities take turns, so that each has the same number of spans to a few."""
        community = self.communities[self.turn % len(self.communities)]
        self.turn += 1
        first, last = self.people[community]
        return community, self.random.choice(first), self.random.choice(last)

    def digits(self, count):
        return "".join(self.random.choice("0123456789") for _ in range(count))

    def nhs(self):
        while True:
            digits = "999" + self.digits(6)
            check = (11 - sum(int(d) * (10 - i) for i, d in enumerate(digits)) % 11) % 11
            if check < 10:
                text = digits + str(check)
                return self.random.choice([text, f"{text[:3]} {text[3:6]} {text[6:]}", f"{text[:3]}-{text[3:6]}-{text[6:]}"])

    def date(self):
        day, month, year = self.random.randint(1, 28), self.random.choice(MONTHS), self.random.randint(2008, 2024)
        number = MONTHS.index(month) + 1
        suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}.get(day, "th")
        return self.random.choice([f"{day:02}/{number:02}/{year}", f"{day}.{number}.{year % 100:02}", f"{day} {month} {year}",
                                   f"{day}{suffix} {month}", f"{day}{suffix} of {month} {year}", f"{month} {day}{suffix}"])

    def value(self, kind, person):
        pick = self.random.choice
        letters = lambda n: "".join(pick("ABCEGHJKLMNPRSTWXY") for _ in range(n))
        match kind:
            case "full": return f"{person[1]} {person[2]}"
            case "first": return person[1]
            case "last": return person[2]
            case "nick": return pick(names.NICKNAMES[self.half])
            case "initials": return pick([f"{person[1][0]}{person[2][0]}", f"{person[1][0]}.{person[2][0]}.", f"{person[1]} {person[2][0]}"])
            case "age": return str(self.random.randint(2, 17))
            case "ageword": return pick(AGE_WORDS)
            case "school": return pick(names.SCHOOLS[self.half])
            case "address": return pick(["", f"Flat {self.random.randint(1, 40)}, "]) + f"{self.random.randint(1, 240)} " + pick(
                names.STREETS[self.half])
            case "postcode": return pick(["CV", "B", "LE", "M", "SW"]) + self.digits(1) + pick([" ", "", " "]) + str(
                self.random.randint(1, 9)) + pick("ABDEFGHJLNPQRSTUWXYZ") + pick("ABDEFGHJLNPQRSTUWXYZ")
            case "phone": return pick([f"07700 900{self.digits(3)}", f"07700900{self.digits(3)}", f"020 7946 0{self.digits(3)}",
                                       f"+44 7700 900 {self.digits(3)}", f"(0113) 496 0{self.digits(3)}"])
            case "email": return f"{ascii_of(person[1])}{pick(['.', '', '_'])}{ascii_of(person[2])}{self.digits(2)}@example.{pick(['org', 'com'])}"
            case "date" | "dob": return self.date()
            case "ref": return pick([f"CS-{self.digits(6)}", f"#{self.digits(5)}", f"{letters(2)}/{self.digits(4)}/{self.digits(2)}", self.digits(8)])
            case "nhs": return self.nhs()
            case "nino":
                text = letters(2).replace("O", "A") + self.digits(6) + pick("ABCD")
                return pick([text, f"{text[:2]} {text[2:4]} {text[4:6]} {text[6:8]} {text[8]}", text.lower()])
            case "handle": return "@" + pick([f"{ascii_of(person[1])}_x", f"{ascii_of(person[1])}{self.digits(2)}"])
            case "url": return pick([f"www.example.com/{ascii_of(person[1])}", f"https://{ascii_of(person[1])}.example.org/story"])
            case "place": return pick(["Foxley", "Upper Dean", "Ravensbourne", "Holme Green"])
        raise ValueError(kind)

    def quote(self, template, number):
        people, text, spans, known = {}, "", [], []
        for piece in re.split(r"(\{[^}]*\}|<[A-Z]+\|[^>]*>)", template):
            if piece.startswith("{"):
                kind, _, letter = piece[1:-1].partition(":")
                person = people.get(letter) or self.person()
                if letter:
                    people[letter] = person
                value, label = self.value(kind, person), LABELS[kind]
                spans.append({"start": len(text), "end": len(text) + len(value), "label": label,
                              "tier": 0 if label == "POLICY_PLACE" else 2 if label in TIER_2 else 1,
                              "must_redact": label != "POLICY_PLACE", "text": value,
                              **({"policy": True} if label == "POLICY_PLACE" else {}),
                              **({"community": person[0]} if kind in ("full", "first", "last") else {})})
                text += value
            elif piece.startswith("<"):
                label, _, value = piece[1:-1].partition("|")
                spans.append({"start": len(text), "end": len(text) + len(value), "label": f"KEEP_{label}", "tier": 0,
                              "must_redact": False, "text": value})
                text += value
            else:
                text += piece
        for person in people.values():
            if self.random.random() < 0.75:
                known.append(f"{person[1]} {person[2]}")
        quote = {"id": f"{self.half}-{number:04}", "text": text, "spans": spans, "half": self.half}
        self.dress(quote)
        decoys = [self.person() for _ in range(4)]
        quote["known_names"] = sorted({*known, *(f"{p[1]} {p[2]}" for p in decoys)})
        return quote

    def dress(self, quote):
        """Openers and closers, and the casing of people in a hurry."""
        roll, noise = self.random.random(), []
        if roll < 0.15:
            opener = self.random.choice(OPENERS[self.half])
            quote["text"] = opener + quote["text"]
            for span in quote["spans"]:
                span["start"] += len(opener)
                span["end"] += len(opener)
        elif roll < 0.4:
            quote["text"] += self.random.choice(CLOSERS[self.half])
        roll = self.random.random()
        change = str.lower if roll < 0.12 else str.upper if roll < 0.15 else None
        if change and len(change(quote["text"])) == len(quote["text"]):
            noise.append(change.__name__)
            quote["text"] = change(quote["text"])
            for span in quote["spans"]:
                span["text"] = quote["text"][span["start"]:span["end"]]
        if noise:
            quote["noise"] = noise


def ascii_of(text):
    return re.sub(r"[^a-z]", "", text.lower()) or "mail"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("half", choices=["tune", "held"])
    parser.add_argument("out")
    parser.add_argument("register")
    parser.add_argument("--per-template", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    maker = Maker(options.half, options.seed)
    templates = [line for line in (HERE / f"templates_{options.half}.txt").read_text().splitlines() if line and line[0] != "#"]
    quotes = [maker.quote(t, i * options.per_template + k) for i, t in enumerate(templates) for k in range(options.per_template)]
    register = {name for quote in quotes for name in quote["known_names"]}
    while len(register) < 2000:
        person = maker.person()
        register.add(f"{person[1]} {person[2]}")
    pathlib.Path(options.out).write_text("".join(json.dumps(q, ensure_ascii=False) + "\n" for q in quotes))
    pathlib.Path(options.register).write_text("\n".join(sorted(register)) + "\n")


if __name__ == "__main__":
    main()
