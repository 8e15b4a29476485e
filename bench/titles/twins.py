"""Papers that look like others: the near-twins of a title, and inventions from the words of real titles."""
import collections
import re

from titles.records import Record


def add_part_two(title, vocabulary, rng):
    return title + rng.choice([" II", ", Part II", " 2", ": Part 2"])


def version_two(title, vocabulary, rng):
    return title + rng.choice(["-v2", " V2"])


def change_number(title, vocabulary, rng):
    numbers = list(re.finditer(r"\d+", title))
    if not numbers:
        return None
    number = rng.choice(numbers)
    return title[:number.start()] + str(int(number[0]) + 1) + title[number.end():]


def negate(title, vocabulary, rng):
    words = title.split()
    words.insert(rng.randrange(1, len(words) + 1), rng.choice(["Not", "Without", "No"]))
    return " ".join(words)


def other_word(title, vocabulary, rng):
    words = title.split()
    places = [i for i, word in enumerate(words) if re.fullmatch(r"[A-Za-z]{5,}", word)]
    if not places:
        return None
    at = rng.choice(places)
    other = rng.choice(vocabulary.long_words)
    if other.lower()[:4] == words[at].lower()[:4]:
        return None
    words[at] = other
    return " ".join(words)


def other_prefix(title, vocabulary, rng):
    words = title.split()
    places = [i for i, word in enumerate(words) if re.fullmatch(r"[A-Za-z]{6,}", word)]
    if not places:
        return None
    at = rng.choice(places)
    words[at] = rng.choice(["Un", "Non", "Semi", "Multi"]) + words[at].lower()
    return " ".join(words)


def one_word_more(title, vocabulary, rng):
    words = title.split()
    words.insert(rng.randrange(len(words)), rng.choice(vocabulary.long_words))
    return " ".join(words)


def about_it(title, vocabulary, rng):
    return rng.choice(["Comment on: ", "Reply to: ", "Erratum: ", "A Response to "]) + title


def other_subtitle(title, vocabulary, rng):
    head, colon, _ = title.partition(":")
    return f"{head}: {vocabulary.phrase(rng)}" if colon else None


KINDS = [add_part_two, change_number, negate, other_word, other_prefix, one_word_more, about_it]


class Vocabulary:
    """The words of titles and what follows each."""

    def __init__(self, titles):
        self.known = {title.casefold() for title in titles}
        self.following = collections.defaultdict(list)
        for title in titles:
            words = ["^", *title.split(), "$"]
            for word, after in zip(words, words[1:]):
                self.following[word].append(after)
        words = (word for title in titles for word in title.split())
        self.long_words = sorted({word for word in words if re.fullmatch(r"[A-Za-z]{6,}", word)})

    def phrase(self, rng):
        """No title that there is already."""
        while True:
            words = []
            word = rng.choice(self.following["^"])
            while word != "$" and len(words) < 20:
                words.append(word)
                word = rng.choice(self.following[word])
            if " ".join(words).casefold() not in self.known:
                return " ".join(words)

    def invent(self, number, known, rng):
        """By authors of real papers, spread over years."""
        month = rng.choice(["1801", "1907", "2103", "2305", "2409", "2511"])
        return Record(f"{month}.{number % 99_000 + 1000:05}", self.phrase(rng), rng.choice(known).authors)


def has_twin_of_head(number):
    """Whether the authors of this paper wrote another whose title begins with the same words before its colon."""
    return number % 2 == 1


def of(record, number, vocabulary, rng):
    """A twin by the same authors; one by others; one of the same head by others. In the same month as the paper."""
    kind = rng.choice(KINDS)
    other_kind = rng.choice([*KINDS, version_two])
    head, colon, rest = record.title.partition(":")
    if colon and not has_twin_of_head(number):
        same = kind(head, vocabulary, rng)
        same = same and f"{same}:{rest}"
    else:
        same = kind(record.title, vocabulary, rng)
    others = (other_kind(record.title, vocabulary, rng), other_subtitle(record.title, vocabulary, rng))
    month = record.id[:4] if int(record.id[:4]) >= 1501 else "1501"
    for place, title in enumerate([same, *others]):
        if title is not None and title.casefold() not in vocabulary.known:
            authors = record.authors if place == 0 else ("Ann Other", "Bo Else")
            yield Record(f"{month}.{50_000 + (number * 3 + place) % 49_999:05}", title, authors)
