"""The ways in which people write a title down."""
import re

ACCENTS = {"é": r"\'e", "è": r"\`e", "ö": r'\"o', "ü": r'{\"u}', "ä": r'\"{a}', "ñ": r"\~n", "ç": r"\c{c}", "ø": r"{\o}"}


def as_it_is(title, rng):
    return title


def lower_case(title, rng):
    return title.lower()


def upper_case(title, rng):
    return title.upper()


def dashes(title, rng):
    dash = rng.choice(["\u2010", "\u2011", "\u2013", "\u2014", " - "])
    return title.replace("-", dash)


def hyphens_left_out(title, rng):
    return re.sub(r"(?<=[a-z])-(?=[a-z])", rng.choice(["", " "]), title)


def tex(title, rng):
    words = title.split()
    at = rng.randrange(len(words))
    if "$" not in words[at] and "\\" not in words[at]:
        words[at] = rng.choice([r"{%s}", r"\emph{%s}", r"\textit{%s}"]) % words[at]
    written = " ".join(words).replace("&", r"\&").replace("%", r"\%")
    return "".join(ACCENTS.get(letter, letter) for letter in written)


def smart_quotes(title, rng):
    curly = re.sub(r'"([^"]*)"', "\u201c\\1\u201d", title.replace("'", "\u2019"))
    return curly if curly != title else f"\u201c{title}\u201d"


def list_marks(title, rng):
    number = rng.randint(1, 99)
    return rng.choice([f"{number}. {title}", f"[{number}] {title}.", f"[PDF] {title}", f"{title} (NeurIPS 2024)",
                       f"**{title}**", f"{title} [paper]", f"\U0001f4c4 {title}", f"{title}. arXiv preprint arXiv:2401.00000"])


def version(title, rng):
    return rng.choice([f"{title} (v2)", f"{title} [v3]", re.sub(r"(?<=[a-z])[vV](?=\d\b)", " v", title)])


def before_the_colon(title, rng):
    head, colon, rest = title.partition(":")
    return head.strip() if colon and rest.strip() and head.strip() else None


def ampersand(title, rng):
    return title.replace(" and ", " & ") if " and " in title else None


def slip(title, rng):
    """Two letters swapped in a long word, or one left out."""
    places = [match.start() for match in re.finditer(r"(?<=[a-z]{3})[a-z]{2}(?=[a-z]{3})", title)]
    if not places or len(title.split()) < 4:
        return None
    at = rng.choice(places)
    return rng.choice([title[:at] + title[at + 1] + title[at] + title[at + 2:], title[:at] + title[at + 1:]])


WITH_AUTHORS = [as_it_is, lower_case, upper_case, dashes, hyphens_left_out, tex, smart_quotes, list_marks, version,
                before_the_colon, ampersand, slip]
# Without authors a digest's title has to be the whole of it.
ALONE = [as_it_is, lower_case, dashes, tex, smart_quotes, list_marks]
# Where its authors have written two such papers, nobody could tell which is meant by a name, or by a version in brackets.
UNDECIDED_WITH_TWIN = {"before_the_colon", "version"}


def tells_a_paper(title):
    """Neither short nor general, so that it may be taken without authors (specs/enrichment.md 7.2)."""
    words = re.findall(r"\w+", title)
    return len(words) >= 4 or len(" ".join(words)) >= 20


def of(record, rng):
    """(name of the way, title, authors) of each way there is for this title."""
    for way in WITH_AUTHORS if record.authors else []:
        written = way(record.title, rng)
        if written is not None:
            yield way.__name__, written, record.authors
    for way in ALONE:
        if tells_a_paper(record.title):
            yield way.__name__ + " alone", way(record.title, rng), ()
