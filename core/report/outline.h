// SPDX-License-Identifier: GPL-3.0-or-later
// The report as data: what it says, in which order, and nothing of how it looks. One outline, then one writer
// a format (Markdown, PDF …). Every string is plain text: what people wrote is never markup.
#pragma once

#include <QDate>
#include <QString>
#include <optional>
#include <variant>
#include <vector>

namespace coalesce::report {

// The colour family of a part of the report: that of its prompt's intent.
enum class Tone { Plain, Continue, Start, Stop, Other };

// A piece of running text. Link is the only one with a target: an http, https or mailto address.
struct Span {
    enum class Style { Plain, Strong, Muted, Link };
    QString text;
    Style style = Style::Plain;
    QString target = {};
    friend bool operator==(const Span &, const Span &) = default;
};
using Spans = std::vector<Span>; // line feeds inside a span are hard breaks

// A heading of the report. Level 1 is the title of the document and comes once; levels go up by one at a
// time.
struct Heading {
    int level = 1;
    QString text;
    QString aside = {}; // such as "4 answers": said after the heading's text, muted
    Tone tone = Tone::Plain;
    bool startsPage = false; // where there are pages
    friend bool operator==(const Heading &, const Heading &) = default;
};

struct Paragraph {
    Spans spans;
    bool muted = false; // facts line, notes on the method
    friend bool operator==(const Paragraph &, const Paragraph &) = default;
};

// One entry of a list: what was said, who said it (only with consent), and what belongs beneath it (merged
// wordings, responses).
struct Item {
    QString text;
    QString by = {};    // a person's name, and nothing else
    bool quote = false; // starred: shown as a quotation
    std::vector<Item> children = {};
    QString aside = {}; // a fact that we add, such as "3 dots": last, muted, in brackets
    friend bool operator==(const Item &, const Item &) = default;
};

struct List {
    std::vector<Item> items;
    friend bool operator==(const List &, const List &) = default;
};

// A remark set apart, such as a debate left open: a bold lead word, text and who said it. `closing` is a
// paragraph of its own beneath, which that person did not say.
struct Callout {
    QString lead;
    QString text;
    QString by = {};
    Tone tone = Tone::Plain;
    QString closing = {};
    friend bool operator==(const Callout &, const Callout &) = default;
};

using Block = std::variant<Heading, Paragraph, List, Callout>;

struct Outline {
    QString title;             // document title, for metadata
    QString author;            // may be empty
    QString language;          // BCP 47, such as "en"
    std::optional<QDate> date; // the workshop's date: the only date a writer may use
    std::vector<Block> blocks;
    friend bool operator==(const Outline &, const Outline &) = default;
};

} // namespace coalesce::report
