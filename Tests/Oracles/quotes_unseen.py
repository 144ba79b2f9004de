"""Makes the sets of invented compliments on which the redactor is measured blind. Standard library only.

quotes_unseen.py A|B|C|D OUT.jsonl REGISTER.txt [--size N] [--seed N]

FRAMES holds one compliment a line, with slots: {w.f} a person's first name (.n full, .l surname, .k nickname, .i initials),
{a} {aw} an age in figures, in words, {dw} a time in words, {school} {addr} {pc} ... as below, and spans written out: <T:hope> a word to
keep, <M:..> a team, <O:..> a body, <D:..> a date, <A:..> an age, <X:..> something scored neither way, <P:Nana Pat|Nickname> a person.
The halves share no frame and draw on different names of each community.
"""
import argparse
import json
import pathlib
import random
import re

SLOT = re.compile(r"\{(\w+?)(?:\.(\w))?\}|<(\w):([^|>]*)(?:\|([^>]*))?>")
NICKNAMES = {"A": "Shaz Gaz Titch Big_Dave Kez TJ Lil_Man Boo Baz Moz Pips Jojo Chunk Miss_B Wee_Mo Dr_Dre Babs Smiffy Zed Auntie_Bee".split(),
             "B": "Daz Maz Tiny Big_Sal Coops AJ Lil_Kay Bubs Fitzy Raz Dee Noodle Spud Mr_T Aunty_Flo Jonesy Vee Mimi Skip Tash".split(),
             "C": "Bazza Loz Nipper Big_Jim RJ Lil_Bee Bean Fizz Woody Miss_K Mr_P Auntie_Jo Stretch Dotty Pop".split(),
             "D": "Gazza Shel Mickey Big_Ste CJ Lil_Rae Smudge Robbo Mrs_M Mr_D Auntie_Vi Kaz Nettie Jonno Trish Sully".split()}
SCHOOLS = {"A": "Larkhill Primary|St Cuthbert's|Oak Meadow Infants|Thornbury Grange Academy|Brindle Lane School|Holy Family RC Primary|Al-Huda Girls' School|Jubilee Nursery|Fairmead Special School|Bishop Tallis|Stoke Barn Juniors|King Alfred's|Tiny Toes Nursery|the Willows".split("|"),
           "B": "Copperfield Primary|St Winifred's|Larch Bank Infant School|Eastmoor Academy|Quarry Road School|Our Lady of Lourdes|Guru Har Krishan Primary|Bumblebee Nursery|Rowan Tree Special School|Dame Alice Holt|Priory Juniors|Queen Margaret's|Little Explorers Preschool|the Beeches".split("|"),
           "C": "Fernhill Primary|St Brigid's|Tower Road Juniors|Northfold Academy|Sacred Heart RC School|Ark Meadowbank|Darul Uloom Girls' School|Ladybird Nursery|Hollybush Special School|Lord Ashby's|Greenway Infants|Prince Edmund High|Happy Days Nursery|the Poplars".split("|"),
           "D": "Westbrook Primary|St Alban's|Mill Lane Infants|Ridgeway Academy|St Bernadette's RC Primary|Noor ul Islam School|Caterpillar Nursery|Beech Hall Special School|Archbishop Temple|Church Street Juniors|Heathfield High|Sunbeams Nursery".split("|")}
STREETS = {"A": "Harefield Road|Pinfold Lane|Albert Terrace|Maltings Close|Lower Ford Street|Cuckoo Walk|Beaconsfield Avenue|Tithe Barn Court|Signal Row|Wheatley Drive".split("|"),
           "B": "Orchard Way|Canal View|Victoria Mews|Saddlers Croft|Upper Well Street|Kestrel Rise|Montgomery Crescent|Abbey Gardens|Spinney Hill|Tannery Place".split("|"),
           "C": "Primrose Avenue|Lime Kiln Lane|Gloucester Street|The Hawthorns|Nelson Road|Barley Croft|Station Approach|Hope Street|Weavers Yard|Mulberry Close".split("|"),
           "D": "Acacia Avenue|Chapel Lane|Cromwell Road|Grange Close|Princess Street|Meadow View|Bramble Drive|Park Terrace|Sycamore Court|Tower Hill".split("|")}
PLACES = "Foleshill|Radford|Wyken|Canley|Wood End|Willenhall|Leicester|Birmingham|Longford|Cheylesmore".split("|")
NUMBERS = ("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen").split()
HERE = pathlib.Path(__file__).resolve().parent / "quotes"
LABEL = {"T": "KEEP_TERM", "M": "KEEP_TEAM", "O": "KEEP_ORG", "D": "DATE", "A": "AGE", "P": "PERSON", "X": "POLICY_OTHER", "S": "SCHOOL"}
TIER2 = ("AGE", "DATE")


def read_names(path, half):
    pools = {}
    for line in path.read_text().splitlines():
        community, first, last = line.split("|")
        first, last = ([n.replace("_", " ") for n in part.split()] for part in (first, last))
        start, step = {"A": (0, 2), "B": (1, 2), "C": (0, 1), "D": (0, 1)}[half]
        pools[community] = (first[start::step], last[start::step])
    return pools


def nhs(rng):
    while True:
        digits = "999" + "".join(rng.choice("0123456789") for _ in range(6))
        check = 11 - sum(int(d) * (10 - i) for i, d in enumerate(digits)) % 11
        if check != 10:
            number = digits + str(check % 11)
            return rng.choice([number, f"{number[:3]} {number[3:6]} {number[6:]}", f"{number[:3]}-{number[3:6]}-{number[6:]}"])


def date(rng):
    d, m, y = rng.randint(1, 28), rng.randint(1, 12), rng.choice([2022, 2023, 2024])
    names = "January February March April May June July August September October November December".split()
    th = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}.get(d, "th")
    return rng.choice([f"{d}/{m}/{y}", f"{d:02}.{m:02}.{y % 100}", f"{d}{th} {names[m - 1]}", f"{names[m - 1]} {d}{th} {y}",
                       f"the {d}{th} of {names[m - 1]}", f"{d} {names[m - 1][:3]} {y}", f"{y}-{m:02}-{d:02}"])


def phone(rng):
    n = rng.randint(0, 999)
    return rng.choice([f"07700 900{n:03}", f"07700900{n:03}", f"0117 496 0{n:03}", f"+44 7700 900 {n:03}", f"0161-496-0{n:03}", f"07700 900 {n:03}"])


class Maker:
    def __init__(self, half, names, rng):
        self.half, self.names, self.rng, self.turn = half, names, rng, 0
        self.order = []

    def person(self):
        if not self.order:
            self.order = list(self.names)
            self.rng.shuffle(self.order)
        community = self.order.pop()
        first, last = self.names[community]
        return self.rng.choice(first), self.rng.choice(last), community

    def name(self, person, form):
        first, last, community = person
        if form == "n":
            return f"{first} {last}", community
        if form == "k":
            return self.rng.choice(NICKNAMES[self.half]).replace("_", " "), "Nickname"
        if form == "i":
            a, b = first[0], last[0]
            return self.rng.choice([f"{a}.{b}.", f"{a}{b}", f"{a}. {b}."]), "Initials"
        return {"f": first, "l": last}[form], community

    def plain(self, kind):
        rng, half = self.rng, self.half
        if kind == "dw":
            return "POLICY_OTHER", rng.choice(NUMBERS)
        if kind[0] == "a" and kind.strip("aw23") == "":
            return "AGE", (rng.choice(NUMBERS) if "w" in kind else str(rng.randint(3, 17)))
        if kind == "school":
            return "SCHOOL", rng.choice(SCHOOLS[half])
        if kind == "addr":
            number = rng.choice([f"{rng.randint(2, 180)} ", f"Flat {rng.randint(1, 30)}, {rng.randint(2, 90)} ", f"{rng.randint(2, 60)}a "])
            return "ADDRESS", number + rng.choice(STREETS[half])
        if kind == "n":
            return "ADDRESS", str(rng.randint(2, 99))
        if kind == "pc":
            tail = f"{rng.randint(1, 9)}{rng.choice('ABDEFGHJLN')}{rng.choice('PQRSTUWXYZ')}"
            return "POSTCODE", rng.choice(["CV", "B", "LE", "M", "SW"]) + str(rng.randint(1, 19)) + rng.choice([" ", ""]) + tail
        if kind == "place":
            return "POLICY_PLACE", rng.choice(PLACES)
        first, last, _ = self.person()
        slug = re.sub(r"[^a-z]", "", first.lower()) or "anon"
        number = rng.randint(1, 99)
        return {"ph": ("PHONE", phone(rng)), "nhs": ("NHS", nhs(rng)), "date": ("DATE", date(rng)),
                "dob": ("DOB", f"{rng.randint(1, 28):02}/{rng.randint(1, 12):02}/{rng.randint(2008, 2020)}"),
                "em": ("EMAIL", rng.choice([f"{slug}{number}@example.com", f"{slug}.x@mail.example.org"])),
                "hd": ("HANDLE", rng.choice([f"@{slug}{number}", f"@its_{slug}", f"@{slug}.official"])),
                "url": ("URL", rng.choice([f"https://www.example.com/{slug}/{number}", f"tiktok.com/@{slug}{number}", f"youtu.be/{slug}X{number}"])),
                "ni": ("NINO", rng.choice("ABCEHJ") + rng.choice("ABCEHJ") + f"{rng.randint(100000, 999999)}" + rng.choice("ABCD")),
                "ref": ("CASEREF", rng.choice([f"{rng.randint(1000000, 9999999)}", f"CIN/{rng.randint(10000, 99999)}", f"LCS-{rng.randint(100000, 999999)}", f"C{rng.randint(10000, 99999)}"])),
                }[kind]

    def quote(self, frame):
        text, spans, people, used, last = "", [], {}, [], 0
        for m in SLOT.finditer(frame):
            text += frame[last:m.start()]
            last = m.end()
            kind, form, tag, literal, group = m.groups()
            community = group
            if tag:
                label, value = LABEL[tag], literal
            elif form:
                if kind not in people:
                    people[kind] = self.fresh(people)
                value, community = self.name(people[kind], form)
                label = "PERSON"
                if form in "fnl":
                    used.append(people[kind])
            else:
                label, value = self.plain(kind)
            # A title is not a name: the rule of the given set.
            title = re.match(r"(?:Mr|Mrs|Ms|Miss|Dr) ", value) if label == "PERSON" else None
            span = {"start": len(text) + (title.end() if title else 0), "end": len(text) + len(value), "label": label}
            if label.startswith("KEEP"):
                span |= {"tier": 0, "must_redact": False}
            elif label.startswith("POLICY"):
                span |= {"tier": 0, "must_redact": False, "policy": True}
            else:
                span |= {"tier": 2 if label in TIER2 else 1, "must_redact": True}
            if label == "PERSON":
                span["community"] = community
            spans.append(span)
            text += value
        return text + frame[last:], spans, used

    def fresh(self, people):
        while True:
            person = self.person()
            if all(person[0] != p[0] for p in people.values()):
                return person


def slip(word, rng):
    """One slip of a hurried hand in a harmless word."""
    i = rng.randrange(1, len(word) - 1)
    return rng.choice([word[:i] + word[i + 1:], word[:i] + word[i + 1] + word[i] + word[i + 2:], word[:i] + word[i] + word[i:]])


# How often a quote is typed all small, all in capitals, with slips, with odd stops. Sets C and D have the given set's shares.
NOISE = {"A": (0.18, 0.06, 0.15, 0.08), "B": (0.18, 0.06, 0.15, 0.08), "C": (0.14, 0.025, 0.08, 0.08),
         "D": (0.14, 0.025, 0.08, 0.08)}


def noisy(text, spans, rng, half):
    """Typing: all small, all capitals, slips, pictures, no full stops, sooo. Spans are moved along."""
    kinds = []
    small, loud, slips, stopped = NOISE[half]
    if rng.random() < small:
        text, kinds = text.lower() if len(text.lower()) == len(text) else text, ["lower"]
    elif rng.random() < loud:
        text, kinds = "".join(c.upper() if len(c.upper()) == 1 else c for c in text), ["upper"]
    edits = []
    inside = lambda i: any(s["start"] - 1 <= i <= s["end"] for s in spans)
    if rng.random() < slips:
        free = [m for m in re.finditer(r"[a-z]{5,}", text) if not inside(m.start()) and not inside(m.end())]
        for m in rng.sample(free, min(len(free), rng.choice([1, 1, 2]))):
            edits.append((m.start(), m.end(), slip(m.group(), rng)))
        kinds.append("slip")
    if rng.random() < stopped:
        stops = [m for m in re.finditer(r"[.!] ", text) if not inside(m.start())]
        for m in stops:
            edits.append((m.start(), m.end(), rng.choice([" 😊 ", "!! ", " ", " 💕🙏 ", ".", " xx "])))
        kinds.append("stops")
    for start, end, new in sorted(edits, reverse=True):
        if any(a < end and start < b for a, b in ((s["start"], s["end"]) for s in spans)):
            continue
        text = text[:start] + new + text[end:]
        for s in spans:
            if s["start"] >= end:
                s["start"] += len(new) - (end - start)
                s["end"] += len(new) - (end - start)
    return text, kinds


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("half", choices="ABCD")
    for argument in ("out", "register"):
        ap.add_argument(argument, type=pathlib.Path)
    ap.add_argument("--size", type=int, default=640)
    ap.add_argument("--seed", type=int, default=2311)
    a = ap.parse_args()
    rng = random.Random(f"{a.half}{a.seed}")
    frames = (HERE / f"unseen_{a.half.lower()}.txt").read_text().splitlines()
    maker = Maker(a.half, read_names(HERE / {"C": "unseen_names_c.txt", "D": "unseen_names_d.txt"}.get(a.half, "unseen_names.txt"), a.half), rng)
    quotes, known = [], set()
    order = []
    while len(quotes) < a.size:
        if not order:
            order = list(enumerate(frames))
            rng.shuffle(order)
        number, frame = order.pop()
        if "{" not in frame and any(q["template"] == f"{a.half}{number}" for q in quotes):
            continue
        text, spans, people = maker.quote(frame)
        text, noise = noisy(text, spans, rng, a.half)
        for s in spans:
            s["text"] = text[s["start"]:s["end"]]
        names = [f"{f} {l}" for f, l, _ in dict.fromkeys(people) if rng.random() < 0.75]
        decoys = [" ".join(maker.person()[:2]) for _ in range(4)]
        known.update(names)
        quotes.append({"id": f"{a.half.lower()}-{len(quotes):04}", "text": text, "spans": spans,
                       "known_names": sorted(names + decoys), "template": f"{a.half}{number}", "half": a.half, "noise": noise})
    while len(known) < 2000:
        first, last = (maker.rng.choice([x for p in maker.names.values() for x in p[k]]) for k in (0, 1))
        known.add(f"{first} {last}")
    a.out.write_text("".join(json.dumps(q, ensure_ascii=False) + "\n" for q in quotes))
    a.register.write_text("\n".join(sorted(known)) + "\n")


if __name__ == "__main__":
    main()
