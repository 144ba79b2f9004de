"""Seeded faults: the same kinds of mistake as in the published report, at places and in words that chance picks.

Each kind is a function of a random generator and a report; it plants one fault and returns the rules of which at least
one has to report it.
"""

import re

PAGES = ["summary", "outcomes", "teams", "stages", "timescales", "equality", "concerns", "compliments", "improvements",
         "looking-ahead", "welcome", "advocacy"]
FIGURES = ["complaints-all", "complaints-statutory", "compliments-received", "complaints-by-outcome.upheld",
           "complaints-by-last-stage.stage-1", "concerns-raised", "complaints-decided"]


def template(chance, report, pattern):
    """A page template that holds the pattern, by chance; its name and text."""
    folder = report.folder / "templates/pages"
    pages = [path for path in sorted(folder.glob("*.md")) if re.search(pattern, path.read_text(encoding="utf-8"), re.M)]
    path = chance.choice(pages)
    return f"templates/pages/{path.name}", path.read_text(encoding="utf-8")


def one_match(chance, report, pattern, new):
    """Replaces one match of a pattern in one template."""
    name, text = template(chance, report, pattern)
    match = chance.choice(list(re.finditer(pattern, text, re.M)))
    report.write(name, text, text[:match.start()] + match.expand(new) + text[match.end():])


def typed_number(chance, report):
    one_match(chance, report, r"(?<=[a-z] )\{\{ (?:complaints|compliments|concerns)-[a-z-]+ \}\}(?= [a-z])",
              str(chance.randint(3, 900)))
    return {"number-bound", "number-word-bound"}


def number_word(chance, report):
    word = chance.choice(["twelve", "seven", "thirty", "twenty-one", "three hundred", "Eleven"])
    noun = chance.choice(["complaints", "families", "children", "cases", "quotes", "parents"])
    report.tell(chance.choice(PAGES), f"We heard from {word.lower()} {noun} about this.")
    return {"number-bound", "number-word-bound"}


def typed_share(chance, report):
    report.tell(chance.choice(PAGES), f"That is {chance.randint(2, 97)}% of them.")
    return {"number-bound", "number-word-bound"}


def claim(chance, report):
    figure = chance.choice(FIGURES)
    words = chance.choice([
        "rose to {}", "fell to {}", "went down to {}", "improved to {}", "increased to {}", "were only slightly up, at {}",
        "reached a record {}", "were mainly upheld: {}", "stayed low at {}", "more than doubled to {}"])
    report.tell(chance.choice(PAGES), f"The numbers {words.format('{{ ' + figure + ' }}')}.")
    return {"unchecked-claim"}


def majority(chance, report):
    figure = chance.choice(FIGURES)
    word = chance.choice(["Most", "The majority", "More than half"])
    report.tell(chance.choice(PAGES), f"{word} of the {{{{ {figure} }}}} came from parents.")
    return {"unchecked-claim"}


def wrong_year(chance, report):
    # What is planned for later years stands on pages and below headings that say so.
    year, pages = chance.choice([2011, 2014, 2016, 2027, 2029]), [page for page in PAGES if page != "looking-ahead"]
    report.tell(chance.choice(pages), f"In {year}-{(year + 1) % 100:02} we changed our letters.")
    return {"year-in-period", "number-bound", "number-word-bound"}


def year_style(chance, report):
    style = chance.choice(["2021/22", "2021/2022", "2021-2022", "21/22"])
    report.tell(chance.choice(PAGES), f"The work of {style} is done.")
    return {"year-style", "number-bound", "number-word-bound", "year-in-period"}


def placeholder(chance, report):
    token = chance.choice(["(x)", "TBC", "xx", "??", "[insert]", "&$", "XXX", "[insert team]", "tbc"])
    report.tell(chance.choice(PAGES), f"The team heard from {token} and wrote back.")
    return {"placeholder", "raw-markup", "sign-explained"}


def heading_skip(chance, report):
    report.tell(chance.choice(PAGES), "##### Far below\n\nSome words stand here.")
    return {"heading-order"}


def heading_twice(chance, report):
    words = chance.choice(["What we did", "Next steps", "Our thanks"])
    report.tell(chance.choice(PAGES), f"### {words}\n\nWe listened.\n\n### {words}\n\nWe wrote back.")
    return {"duplicate-heading"}


def empty_section(chance, report):
    report.tell(chance.choice(PAGES), "### Plans\n\n### What comes after\n\nWe will go on.")
    return {"empty-section"}


def chart_without_description(chance, report):
    one_match(chance, report, r"^description: .*\n", "")
    return {"chart-words"}


def chart_without_title(chance, report):
    one_match(chance, report, r"(?<=\n)title: \".*\n(?=description|kind)", "")
    return {"chart-words"}


def table_without_caption(chance, report):
    report.tell(chance.choice(PAGES), "| Step | What |\n|---|---|\n| First | We listen |")
    return {"table-caption"}


def table_blank_cell(chance, report):
    report.tell(chance.choice(PAGES), "Table: Steps\n\n| Step | What |\n|---|---|\n| First | |\n| Then | We write |")
    return {"table-cells"}


def broken_link(chance, report):
    one_match(chance, report, r"\]\(([a-z]+)([a-z-]*)\.html", chance.choice([r"](\1x\2.html", r"](\1\2.htm"]))
    return {"link-target"}


def broken_anchor(chance, report):
    report.tell(chance.choice(PAGES), "See [what we did](teams.html#nowhere-at-all).")
    return {"link-target"}


def vague_link(chance, report):
    words = chance.choice(["click here", "here", "read more", "this link", "more"])
    report.tell(chance.choice(PAGES), f"To see the teams, [{words}](teams.html).")
    return {"link-purpose"}


def insecure_link(chance, report):
    report.tell(chance.choice(PAGES), "See [the guidance](http://www.example.org/guidance).")
    return {"link-target", "link-secure"}


def contrast(chance, report):
    grey = chance.choice(["#bbbbbb", "#c8c8c8", "#d0d0d0", "#aaaaaa"])
    report.substitute("templates/theme/tokens.css", rf"(--{chance.choice(['ink', 'soft', 'accent'])}):\s*#[0-9a-fA-F]{{3,6}}",
                      rf"\1: {grey}")
    return {"colour-contrast"}


def person(chance, report):
    name = chance.choice(["Mrs Ada Farrow", "Mr Bright", "Dr Nadia Khan", "Tom Ashworth, Head of Service,",
                          "Agnieszka Wolny, team manager,", "Cllr Priya Nair", "Ms Olu Adeyemi"])
    report.tell(chance.choice(PAGES), f"We thank {name} for the help with this report.")
    return {"personal-name"}


def personal_data(chance, report):
    text = chance.choice(["Write to me at jo.bloggs@example.com.", "Ring 07700 900123 in the evening.",
                          "The NHS number is 999 000 0026.", "They live at CV1 9ZZ.", "The number is QQ123456C."])
    report.tell(chance.choice(PAGES), text)
    return {"personal-data", "number-bound", "number-word-bound", "contact-phone"}


def misspelt(chance, report):
    word = chance.choice(["recieved", "complaintes", "famlies", "definately", "seperate", "occured", "accomodation",
                          "childrens'", "untill", "thier", "organized", "behavior"])
    report.tell(chance.choice(PAGES), f"We have {word} in mind each day.")
    return {"spelling"}


def run_together(chance, report):
    words = chance.choice(["ofthe", "andwe", "inthis", "complaintshandling", "socialworkers", "theirviews"])
    report.tell(chance.choice(PAGES), f"We listened to {words} each day.")
    return {"spelling"}


def acronym(chance, report):
    letters = chance.choice(["TSDS", "CDT", "SGO", "CIN", "IRO", "EHCP"])
    report.tell(chance.choice(PAGES), f"The {letters} was part of the work.")
    return {"acronym"}


def bracket(chance, report):
    text = chance.choice(["We wrote (as we always do to the family.", "We wrote as we do) to the family.",
                          "We wrote [as we do to the family."])
    report.tell(chance.choice(PAGES), text)
    return {"balanced-brackets", "raw-markup"}


def markup(chance, report):
    text = chance.choice(["This is <b>bold</b> news.", "This is **bold news.", "A <br> stands here.", "This is __bold news."])
    report.tell(chance.choice(PAGES), text)
    return {"raw-html", "raw-markup"}


def cut_sentence(chance, report):
    words = chance.choice(["We will meet the families in the", "The team went on to", "It was written by", "We hope that"])
    report.tell(chance.choice(PAGES), words)
    return {"sentence-end", "sentence-stop"}


def unknown_figure(chance, report):
    one_match(chance, report, r"\{\{ ([a-z]+)-([a-z-]+) \}\}", r"{{ \1-x\2 }}")
    return {"known-figure", "known-constant"}


def glossary(chance, report):
    words = chance.choice(["The complaints officer rang.", "Some were partially upheld.", "It was a formal complaint at stage one."])
    report.tell(chance.choice(PAGES), words)
    return {"term", "words", "number-bound", "number-word-bound"}


def hard_for_children(chance, report):
    page = chance.choice(["what-happens", "my-rights", "who-can-help", "what-is-a-complaint", "staying-safe"])
    report.tell_child(page, "Notwithstanding the aforementioned considerations, representations concerning the "
                      "provision of accommodation necessitate comprehensive investigation by an independent practitioner.")
    return {"reading-grade", "sentence-length", "sentence-grade"}


def limit(chance, report):
    days = chance.choice([12, 15, 28, 30, 40, 60])
    report.tell("timescales", f"Stage {chance.choice([1, 2])} has a limit of {days} working days.")
    return {"number-bound", "number-word-bound", "limit-constant"}


def calendar_days(chance, report):
    report.tell("timescales", "Complaints took {{ last-stage-mean-days.stage-1 }} calendar days.")
    return {"day-kind"}


# Numbers told in words. The sentences were written before the rule was first run on them, and not changed afterwards.

def sentence(chance, report, sentences):
    report.tell(chance.choice(PAGES), chance.choice(sentences))
    return {"quantity-bound", "number-bound", "number-word-bound"}


def none_told(chance, report):
    return sentence(chance, report, [
        "Not one family went to the Ombudsman.", "We had no complaint about foster carers.",
        "No answer took longer than the limit.", "In the whole year nobody asked for a panel.",
        "None of our replies was late.", "There wasn't a single withdrawal.", "The year passed without any escalation.",
        "No child went through the procedure without an advocate.", "The council paid nothing to complainants.",
        "We have not had to make any payment.", "Zero complaints were left open.", "No parent complained about contact."])


def all_told(chance, report):
    return sentence(chance, report, [
        "All our answers went out within ten days.", "Each complaint was closed before the summer.",
        "Every young person who complained was offered an advocate.", "Every one of the complaints was upheld.",
        "All compliments were passed on to the worker.", "Everybody who complained had an answer in time.",
        "Every panel sat within the limit.", "All investigations at stage 2 were finished on time.",
        "Without exception, complainants were given a reason for the delay.", "All but one of the payments were for distress."])


def share_told(chance, report):
    return sentence(chance, report, [
        "The bulk of complaints came by post.", "A quarter of our answers were late.", "Two in three complaints were upheld.",
        "Nearly all complainants were parents.", "Very few complaints went to stage 2.", "Barely any complaint was upheld.",
        "Half our compliments were for one team.", "The vast majority of complaints were settled informally.",
        "Nine out of ten answers were on time.", "A fifth of the complaints were withdrawn.",
        "Most who complained were care leavers.", "Just a few families asked for a review."])


def rank_told(chance, report):
    return sentence(chance, report, [
        "Complaints were at an all-time high.", "It was the best year ever for compliments.",
        "Delay was the commonest reason to complain.", "The most complaints came from the north of the county.",
        "Compliments reached their highest number since records began.", "Never before were so few complaints upheld.",
        "The largest group of complainants were grandparents.", "Email was the least popular way to complain.",
        "We had a record number of complaints.", "Fewer answers were late than in any year before."])


def change_told(chance, report):
    return sentence(chance, report, [
        "Complaints more than doubled.", "The number of payments halved.", "Compliments have stayed level.",
        "We saw an increase in complaints about transport.", "Upheld complaints are down by a third.",
        "There were more withdrawals than a year ago.", "The share of late answers fell sharply.",
        "Answers were faster than the year before.", "Fewer families complained this year.",
        "Complaint numbers have crept up.", "The winter was busier than the summer.", "As many compliments came as last year."])


def group_told(chance, report):
    return sentence(chance, report, [
        "Nobody who is adopted complained.", "The only complaint about Youth Justice was upheld.",
        "A couple of grandparents complained.", "A handful of care leavers withdrew their complaints.",
        "Only one foster carer complained.", "Twice as many fathers as mothers complained.",
        "Exactly half of the complainants were disabled.", "No Roma family made a complaint."])


# Faults of a hand that edits the built site.

def spoil(report, page, pattern, new):
    report.spoil_pattern(page, pattern, new)


def site_language(chance, report):
    spoil(report, chance.choice(PAGES), r' lang="en-GB"', "")
    return {"page-language"}


def site_scope(chance, report):
    spoil(report, chance.choice(["outcomes", "teams", "equality", "concerns"]), r' scope="(?:row|col)"', "")
    return {"table-headings"}


def site_caption(chance, report):
    spoil(report, chance.choice(["outcomes", "teams", "equality", "concerns"]), r"<caption.*?</caption>", "")
    return {"table-caption", "known-ids"}


def site_title(chance, report):
    spoil(report, chance.choice(PAGES), r"<title>.*?</title>", "<title></title>")
    return {"page-title"}


def site_id_twice(chance, report):
    spoil(report, chance.choice(PAGES), r"<h2 id=\"[^\"]+\"", '<h2 id="main"')
    return {"unique-ids"}


def site_handler(chance, report):
    spoil(report, chance.choice(PAGES), r"<main", '<main onclick="go()"')
    return {"inline-code", "content-policy"}


def site_third_party(chance, report):
    address = chance.choice(["https://www.example.com/pixel.png", "//cdn.example.net/a.png"])
    spoil(report, chance.choice(PAGES), r"(<main[^>]*>)", rf'\1<img src="{address}" alt="" />')
    return {"third-party", "content-policy"}


def site_refresh(chance, report):
    spoil(report, chance.choice(PAGES), r"(<head>)", r'\1<meta http-equiv="refresh" content="20" />')
    return {"meta-refresh"}


def site_alt(chance, report):
    spoil(report, chance.choice(PAGES), r"(<main[^>]*>)", r'\1<img src="../theme/mark.svg" />')
    return {"image-words"}


def site_total(chance, report):
    page, row = chance.choice([("outcomes", "Upheld"), ("concerns", "Communication"), ("complaints-received", "Email")])
    report.spoil_pattern(page, rf'(<th scope="row">{row}</th>\s*<td>)<data value="\d+">\d+</data>',
                         r'\1<data value="7">7</data>')
    return {"parts-total", "same-number", "share-rounding"}


def site_not_well_formed(chance, report):
    spoil(report, chance.choice(PAGES), r"</h1>", "</h2>")
    return {"well-formed"}


SOURCES = [typed_number, number_word, typed_share, claim, majority, wrong_year, year_style, placeholder, heading_skip,
           heading_twice, empty_section, chart_without_description, chart_without_title, table_without_caption,
           table_blank_cell, broken_link, broken_anchor, vague_link, insecure_link, contrast, person, personal_data,
           misspelt, run_together, acronym, bracket, markup, cut_sentence, unknown_figure, glossary, hard_for_children,
           limit, calendar_days, none_told, all_told, share_told, rank_told, change_told, group_told]
SITE = [site_language, site_scope, site_caption, site_title, site_id_twice, site_handler, site_third_party,
        site_refresh, site_alt, site_total, site_not_well_formed]

# Where a fault shows itself besides the file that it is planted in.
AT = {contrast: ("*/theme/*.css",)}
