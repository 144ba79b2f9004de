"""The 94 faults of one published report, each planted as an officer, a converter or a hand could plant it here.

`said` is what the published report got wrong, in our words. `plant` makes the same mistake in a copy of a clean
edition. `rules` are the rules of which at least one has to report it, in the planted file or the page made of it.
`missed` says what of the kind is not found, and why.
"""

from dataclasses import dataclass, field
from typing import Callable, Optional


@dataclass(frozen=True)
class Fault:
    id: str
    said: str
    plant: Optional[Callable] = None
    rules: frozenset = field(default_factory=frozenset)
    spoils_site: bool = False
    # Files where the fault shows itself, besides the one that it is planted in.
    at: tuple = ()
    # What of its kind is not found, and why; with no plant, nothing of it is.
    missed: str = ""


def told(id, said, page, markdown, *rules):
    """A paragraph added to a page."""
    return Fault(id, said, lambda report: report.tell(page, markdown), frozenset(rules))


def changed(id, said, name, old, new, *rules, at=()):
    """A change of a source file."""
    return Fault(id, said, lambda report: report.replace(name.format(r=report), old, new), frozenset(rules), at=at)


def spoiled(id, said, page, pattern, new, *rules):
    """A change of a built page's bytes."""
    return Fault(id, said, lambda report: report.spoil_pattern(page, pattern, new), frozenset(rules), True)


# An item of the checklist that is not met is told where the checklist says who meets it.
CHECKLIST = ("templates/law/checklist.yaml",)

SHARE = r"(<th scope=\"row\">{row}</th>\s*<td><data[^>]*>[^<]*</data></td>\s*<td>)<data value=\"{was}\">{was}%</data>"


def wrong_share(id, said, page, row, was, now):
    """A share of a table printed otherwise than it is worked out."""
    return spoiled(id, said, page, SHARE.format(row=row, was=was), rf'\1<data value="{now}">{now}%</data>',
                   "share-rounding", "same-fraction")


FIGURES = [
    told("A01", "last year's total given as one number here and another there", "summary",
         "In 2020-21 we received 157 statutory complaints.", "number-bound", "number-word-bound"),
    told("A02", "a total of three registers called by the names of two", "summary",
         "We received {{ complaints-all }} statutory and informal complaints.", "named-parts"),
    told("A03", "the same number of children given as 22 and as 23", "advocacy",
         "Children made 23 of the complaints.", "number-bound", "number-word-bound"),
    changed("A04", "a subset that is not inside its base", "templates/figures/complaints.yaml",
            "    where: {brought_by: [child, child-and-adult], has_advocate: \"yes\"}",
            "    where: {brought_by: [child, adult], has_advocate: \"yes\"}", "filter-in-base"),
    told("A05", "a remainder without a base", "summary",
         "{{ complaints-by-or-for-children }} were made by children. The remainder were from adults.",
         "remainder-base"),
    wrong_share("A06", "56 of 177 printed as 31%", "outcomes", "Partly upheld", 32, 31),
    wrong_share("A07", "65 of 177 printed as 38%, so that the shares add up to 100", "outcomes", "Withdrawn", 37, 38),
    spoiled("A08", "a total row without its share", "outcomes",
            r"(<tfoot>.*?)<td><data value=\"100\">100%</data></td>", r"\1<td></td>", "table-cells"),
    told("A09", "a category that the table does not have", "outcomes",
         "{{ complaints-by-outcome.court-case }} complaints were court cases.", "known-category", "known-slot"),
    changed("A10", "open complaints that have a result all the same", "{r.content}/records/complaints.csv",
            "2021-04-15,,,,,,,,,,,,,,,,,Not upheld", ",,,,,,,,,,,,,,,,,Not upheld", "outcome-without-end"),
    changed("A11", "a complaint at stage 3 that was never at stage 2", "{r.content}/records/complaints.csv",
            "2021-07-07,,2021-07-08,2021-07-08,,,2021-08-23,2021-09-02", ",,,,,,,2021-09-02",
            "stages-nested"),
    told("A12", "a lower rate called an improvement", "timescales",
         "The share answered in time improved to {{ last-stage-1-on-time-rate }}.", "unchecked-claim"),
    told("A13", "a single band above 10 days", "timescales",
         "Table: Time taken at stage 1\n\n| Time | What it means |\n|---|---|\n| Within 10 working days | On time |\n"
         "| Over 10 working days | Late |", "bands-of-law", "bands-apart", "number-bound", "number-word-bound"),
    told("A14", "bands that overlap", "timescales",
         "Table: Time taken at stage 2\n\n| Time | What it means |\n|---|---|\n| Within 25-65 working days | On time |\n"
         "| Over 25-65 working days | Late |", "bands-of-law", "bands-apart", "number-bound", "number-word-bound"),
    told("A15", "a limit said to be met on average", "timescales",
         "On average the limit was met: complaints took {{ last-stage-mean-days.stage-1 }} working days.",
         "mean-with-rate"),
    told("A16", "calendar days in one place, working days in another", "timescales",
         "Stage 1 took {{ last-stage-mean-days.stage-1 }} calendar days on average.", "day-kind"),
    told("A17", "a time with its unit compared with one without", "timescales",
         "Stage 1 took {{ last-stage-mean-days.stage-1 }} working days, compared with "
         "{{ last-stage-mean-days.stage-1 last year }} days.", "day-kind"),
    told("A18", "the limits of stage 2 told wrong", "timescales",
         "Stage 2 should take 20 to 65 working days.", "number-bound", "number-word-bound", "limit-constant"),
    told("A19", "a rise told for the wrong year", "timescales",
         "In 2022-23 the time at stage 2 went up by {{ last-stage-mean-days.stage-2 as change }}.",
         "year-in-period"),
    told("A20", "70% more called slight", "summary",
         "There was a slight increase: {{ complaints-statutory as change }}.", "unchecked-claim"),
    told("A21", "44% more called low", "summary",
         "Stage 2 complaints remained low, at {{ complaints-by-last-stage.stage-2 }}.", "unchecked-claim"),
    wrong_share("A22", "176 of 235 printed as 74%", "equality", "Under 16", 75, 74),
    wrong_share("A23", "2 of 235 printed as 2%", "complaints-received", "Email", 60, 61),
    told("A24", "1 of 235 printed as 1%", "equality",
         "1 of 235 complaints (1%) was about somebody in that band.", "number-bound", "number-word-bound"),
    wrong_share("A25", "shares forced to add up to 100", "equality", "Not known", 9, 8),
    told("A26", "a section dated with the year before", "equality",
         "These tables are for 2019-20.", "year-in-period"),
    spoiled("A27", "categories that do not add up to their base", "outcomes",
            r"<th scope=\"row\">Not upheld</th>\s*<td><data value=\"41\">41</data>",
            '<th scope="row">Not upheld</th>\n<td><data value="33">33</data>', "parts-total"),
    wrong_share("A28", "131 of 235 printed as 55%", "equality", "White British", 56, 55),
    wrong_share("A29", "the same fraction printed as 9% and as 10%", "equality", "Not known", 10, 9),
    told("A30", "shares of mixed precision in one table", "equality",
         "Table: Shares of complaints\n\n| Group | Share |\n|---|---|\n| One | 1.5% |\n| Two | 4% |",
         "number-bound", "number-word-bound", "share-precision"),
    Fault("A31", "an exclusion that leaves the base unchanged", lambda report: report.tell(
        "equality", "These are all {{ complaints-all }} complaints, excluding those about special educational needs."),
          frozenset({"exclusion-empty"}),
          missed="found only where a word such as 'excluding' stands in a sentence with the number of all, or in the caption or "
          "the notes of a table whose total is that number; what else a sentence leaves out is meaning"),
    Fault("A32", "one reason given for four different numbers of unknowns", lambda report: report.tell(
        "equality", "The unknown answers have one reason: people of the public complained, and not users of the service."),
          frozenset({"one-reason"}),
          missed="found only where the sentence stands outside the section of a single table; whether a reason explains a "
          "number is meaning"),
    Fault("A33", "data said not to exist that the next table shows", lambda report: report.tell(
        "compliments", "Compliments cannot be split by source."),
          frozenset({"said-missing"}),
          missed="found only where the sentence names what is counted and what it is split by as the figure does"),
    told("A34", "the third of three themes named as the main one", "compliments",
         "The main theme of compliments was standard of practice in social work.", "top-rank"),
    Fault("A35", "quotes announced as children's that others wrote", lambda report: report.substitute(
        report.first_approval, r"source: parents-or-carers", "source: everyone"),
          frozenset({"quote-approval"})),
    changed("A36", "a note that says something is excluded when nothing is", "templates/figures/complaints.yaml",
            "note: Complaints of all three kinds are counted. A complaint",
            "note: Complaints whose way is not known are excluded. A complaint", "exclusion-empty",
            at=("templates/pages/complaints-received.md",)),
    changed("A37", "categories that overlap", "content/{r.council}/vocabulary.yaml",
            "aliases: [Youth Offending Services]", "aliases: [Team West]", "vocabulary-clash"),
    told("A38", "a team's number told differently in words and table", "teams",
         "Team East had {{ complaints-by-team.team-central }} complaints.", "team-number"),
    told("A39", "a team's number told differently in words and table", "teams",
         "Quality Assurance had 6 complaints.", "number-bound", "number-word-bound"),
    told("A40", "a team that no table has", "teams",
         "The Residential Homes Team heard from families about visits.", "team-name", "known-team"),
    told("A41", "a placeholder", "teams", "Team East had (x) complaints.", "placeholder"),
    told("A42", "complaints said to go on falling, without a number of the year before", "teams",
         "Complaints to Team Central continue to reduce. There were {{ complaints-by-team.team-central }} this year.",
         "quantity-bound"),
    told("A43", "concerns said to have fallen, without numbers", "concerns",
         "Concerns about communication reduced to {{ concerns-by-kind.communication }}.", "unchecked-claim"),
    Fault("A44", "a table of parts without a total", lambda report: report.spoil_pattern(
        "concerns", r"<tfoot>.*?</tfoot>", ""), frozenset({"table-total"}), True, ("coventry/2021-22/concerns.html",)),
    Fault("A45", "a worked example not marked as invented", lambda report: report.tell(
        "concerns", "For example, a complaint about finance can hold a concern about communication too."),
          frozenset({"example-of-none"}),
          missed="found only where the example names a category of which the year had none; whether a story is invented "
          "cannot be read off its words"),
    told("A46", "received and decided mixed up", "ombudsman",
         "The Ombudsman upheld {{ ombudsman-received }} of our complaints: 100%.", "number-bound", "number-word-bound"),
    told("A47", "a record over years that are not there", "compliments",
         "{{ compliments-received }} compliments is the highest in 13 years.", "number-bound", "number-word-bound", "unchecked-claim"),
    Fault("A48", "a target without its result", lambda report: report.substitute(
        "templates/pages/timescales.md", r"```table corporate-stage-on-time-rate\n```", ""),
          frozenset({"checklist-advice"}), at=CHECKLIST),
    told("A49", "three names for one thing", "timescales",
         "The complaints officer looks at the list each week.", "term", "words"),
    told("A50", "an effect claimed without a number of the year before", "timescales",
         "Weekly meetings have maintained the rate of {{ last-stage-1-on-time-rate }}.", "unchecked-claim"),
]

YEARS = [
    told("B01", "the report itself named as last year's", "improvements",
         "These actions come from the 2021-22 report, last year's report.", "own-report-year"),
    told("B02", "a year outside the period told as now", "looking-ahead",
         "The training continues in 2020-21.", "year-in-period"),
    told("B03", "later events mixed into the year", "improvements",
         "In 2023 the form was changed.", "year-in-period", "number-bound", "number-word-bound"),
    changed("B04", "signed a year after the year's end", "{r.content}/edition.yaml",
            "published_on: 2022-09-30", "published_on: 2023-03-31", "publication-lag",
            at=("coventry/2021-22/index.html",)),
    told("B05", "the year written in several styles", "summary",
         "The numbers for 2021/22 are in this report.", "year-style"),
]

LAW = [
    told("C01", "a wrong instrument as the legal basis", "background",
         "The procedure rests on the Representations Procedure (Children) Regulations 1990.",
         "law-name"),
    told("C02", "one limit of 50 days for stage 3", "timescales",
         "Stage 3 should take 50 working days.", "number-bound", "number-word-bound", "limit-constant"),
    Fault("C03", "no independent person at stage 2", lambda report: _remove_words(
        report, "templates/pages/stages.md", "ndependent"), frozenset({"checklist-met"}), at=CHECKLIST),
    Fault("C04", "not everybody who may complain is named", lambda report: _remove_words(
        report, "templates/pages/background.md", "oster carer"), frozenset({"checklist-met"}), at=CHECKLIST),
    told("C05", "'complaints officer' for the complaints manager", "giving-feedback",
         "The complaints officer will help.", "term", "words"),
    Fault("C06", "a characteristic left out without a reason", lambda report: (
        report.substitute("templates/pages/equality.md",
                          r"## Sexual orientation\s+```table equality-sexual-orientation\n.*?```", ""),
        report.substitute(f"{report.content}/narrative/equality/equality.md", r"Sexual orientation was not recorded\.", "")),
          frozenset({"checklist-advice"}), at=CHECKLIST),
    Fault("C07", "no review of how well the procedure works", lambda report: (
        report.remove("templates/pages/how-well-it-worked.md")), frozenset({"known-slot", "link-target"}),
          at=("content/*/narrative/how-well-it-worked/*", "templates/pages/*")),
]

CONVERSION = [
    told("D01", "a heading with nothing under it", "summary", "### Key facts\n\n### More\n\nWords stand here.", "empty-section"),
    told("D02", "an empty table of contents", "summary", "### Contents\n\n### Introduction\n\nWords stand here.", "empty-section"),
    spoiled("D03", "a chart without words or table", "outcomes",
            r"<div class=\"table-scroll\".*?</table>\s*</div>", "", "chart-words"),
    told("D04", "years run together", "complaints-received",
         "201011 201112 2012113 2013114", "garbled-year", "number-bound", "number-word-bound"),
    told("D05", "a bracket that never closes", "timescales",
         "The first stage (it can be extended has a limit.", "balanced-brackets"),
    told("D06", "a heading that ends in 'of'", "timescales",
         "Table: How long it took\n\n| Step | Number of |\n|---|---|\n| First | Some |", "cut-heading"),
    told("D07", "a row split over two lines", "timescales",
         "Table: How people wrote\n\n| Way | Note |\n|---|---|\n| Online form | |\n| and contact centre | Most |",
         "table-cells"),
    told("D08", "'VEARS'", "compliments", "We kept count for many VEARS.", "spelling"),
    told("D09", "'meetinas'", "improvements", "We hold meetinas each week.", "spelling"),
    told("D10", "words run together", "concerns", "The sameincident came up again.", "spelling"),
    Fault("D11", "'held or' for 'upheld or'", lambda report: report.tell(
        "ombudsman", "Some decisions were held or not upheld."), frozenset({"slip"}),
          missed="found as this known slip; another word that lost letters and is still an English word is not"),
    told("D12", "a sentence broken off", "improvements", "These forums will be held in the", "sentence-end", "sentence-stop"),
    told("D13", "a verb lost between two boxes", "looking-ahead", "We will extend the timeframe to", "sentence-end", "sentence-stop"),
    told("D14", "a paragraph that ends without a full stop", "looking-ahead",
         "We share what we learned with every team in the service and with our partners", "sentence-end", "sentence-stop"),
    Fault("D15", "two quotes in one", lambda report: report.substitute(
        report.first_approval, r"(text: \"[^\"]+)\"", r'\1 And another said it was good."'),
          frozenset({"quote-approval"})),
    told("D16", "a list whose numbers break off", "improvements", "1) First\n\n- 2) Second\n- 3) Third",
         "unmeant-markup", "typed-list", "list-form", "number-bound", "number-word-bound"),
    told("D17", "markup left in the text", "summary", "This is <u>important</u> to us.", "raw-html", "raw-markup", "raw-html"),
    told("D18", "a bare address", "giving-feedback", "Go to www.example.gov.uk/complaints..", "bare-address"),
    told("D19", "a full stop lost between sentences", "summary",
         "We listen to families We learn from what they say.", "sentence-stop", "sentence-start", "sentence-end", "personal-name"),
    told("D20", "an article that does not fit", "summary", "We wrote an child a letter.", "article", "slip", "spelling"),
    told("D21", "the same heading twice", "compliments", "### Thanks\n\nWe say thank you.\n\n### Thanks\n\nWe do.",
         "duplicate-heading"),
    told("D22", "a team under another name", "teams", "The MASH Team Hub heard from families.", "team-name", "known-team"),
    told("D23", "'particularly upheld'", "outcomes", "Some complaints were partially upheld.", "term", "words"),
    told("D24", "an acronym never explained", "teams", "The work of the TSDS goes on.", "acronym"),
    told("D25", "a telephone number grouped by chance", "giving-feedback", "Ring 0800 0272 118.",
         "telephone-form"),
]

PEOPLE = [
    told("E01", "two officers named", "welcome", "Signed by Jane Doe, Complaints Manager.", "personal-name"),
    told("E02", "a case told by itself", "teams",
         "### Placements\n\nA young person said that their visits had stopped, and we wrote to the family.",
         "single-case", "single-story"),
    spoiled("E03", "small counts printed", "equality",
            r'(<th scope="row">35 to 49</th>\s*<td>)<a class="symbol".*?</a>(</td>)',
            r'\1<data value="3">3</data>\2', "built-from-sources"),
    Fault("E04", "quotes that keep job, court and school", lambda report: report.substitute(
        report.first_approval, r"text: \"[^\"]+\"", 'text: "The judge at Exampleton Court agreed."'),
          frozenset({"quote-approval"})),
    Fault("E05", "the one passage for children is far too hard", lambda report: report.tell_child(
        "what-happens", "The investigating practitioner will undertake a comprehensive consideration of the "
        "representations that have been submitted, in accordance with the statutory procedure applicable."),
          frozenset({"reading-grade", "sentence-length", "sentence-grade"})),
    told("E06", "a passage of grade 18 and 33 words a sentence", "background",
         "The consideration of representations in accordance with the statutory procedure necessitates comprehensive "
         "collaboration between practitioners, independent investigators and organisational representatives, "
         "notwithstanding the considerable operational pressures that the authority has experienced throughout.",
         "reading-grade", "sentence-length"),
    Fault("E07", "no help line, advocate or Ombudsman for children", lambda report: report.substitute(
        f"content/{report.council}/contacts.yaml", r"\n  childline:.*?(?=\n  [a-z-]+:\n)", ""),
          frozenset({"contact-complete"}), at=("content/coventry/contacts.yaml",)),
]


def _remove_words(report, name, word):
    """Takes out every paragraph and list item that holds a word."""
    text = report.text(name)
    kept = [block for block in text.split("\n\n") if word not in block or block.startswith("---")]
    report.write(name, text, "\n\n".join(kept))


ALL = FIGURES + YEARS + LAW + CONVERSION + PEOPLE
