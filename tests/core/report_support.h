// SPDX-License-Identifier: GPL-3.0-or-later
// Workshops for the tests of the report, made record by record, and outlines as plain text.
#pragma once

#include "core/edit/patch_builder.h"
#include "core/report/outline.h"
#include "tests/support/catch.h"

namespace coalesce::report {

inline Text text(const QString &raw) {
    return Text::checked(raw).value();
}
inline RequiredText required(const QString &raw) {
    return RequiredText::checked(raw).value();
}

// Each function adds a record and gives its id.
class WorkshopMaker {
public:
    // A workshop keeps at least one prompt, so it begins with one.
    WorkshopMaker(const QString &title, const QString &question, Intent intent = Intent::Continue)
        : m_sources(countedSources()), m_first(id<Prompt>()) {
        PatchBuilder builder(m_workshop);
        builder.put(WorkshopFacts{
            id<WorkshopFacts>(), required(title), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}});
        builder.put(Prompt{m_first, 1, required(question), intent, {}, {}, {}, {}});
        REQUIRE(m_workshop.apply(builder.patch()));
    }

    const Workshop &workshop() const { return m_workshop; }
    PromptId firstPrompt() const { return m_first; }

    template <class R>
    Id<R> put(R record) {
        PatchBuilder builder(m_workshop);
        if constexpr (requires { record.number; })
            if (record.number == 0)
                record.number = builder.nextNumber(KindOf<R>::kind);
        builder.put(record);
        const Status applied = m_workshop.apply(builder.patch());
        INFO((applied ? QString() : applied.error().detail).toStdString());
        REQUIRE(applied);
        return record.id;
    }
    template <class R>
    Id<R> id() {
        return Id<R>(m_sources.newId());
    }

    PromptId prompt(const QString &question, Intent intent = Intent::Other) {
        return put(Prompt{id<Prompt>(), 0, required(question), intent, {}, {}, {}, {}});
    }
    ParticipantId person(const QString &name, const std::vector<ConsentKind> &consents = {},
                         bool attended = true) {
        const ParticipantId made =
            put(Participant{id<Participant>(), 0, required(name), {}, {}, {}, {}, attended});
        for (const ConsentKind kind : consents)
            put(Consent{id<Consent>(), 0, made, kind, true, {}});
        return made;
    }
    AnswerId answer(const PromptId &prompt, const QString &words, const Place &place = NotPlaced{},
                    Source source = Source::Room, std::optional<ParticipantId> person = {},
                    bool starred = false) {
        return put(Answer{id<Answer>(), 0, prompt, required(words), source, person, starred, place});
    }
    ClusterId cluster(const PromptId &prompt, const QString &title, const QString &summary = {},
                      std::optional<ThemeId> theme = {}) {
        return put(
            Cluster{id<Cluster>(), 0, prompt, required(title), text(summary), theme, 0, m_y += 1000, false});
    }
    void change(const auto &recordId, auto how) {
        auto record = *m_workshop.find(recordId);
        how(record);
        put(record);
    }

private:
    Sources m_sources;
    Workshop m_workshop;
    PromptId m_first;
    int m_y = 0;
};

inline QString textOf(const Spans &spans) {
    QString all;
    for (const Span &span : spans)
        all += span.style == Span::Style::Link ? QStringLiteral("<%1>").arg(span.text) : span.text;
    return all;
}

inline void writeItems(const std::vector<Item> &items, const QString &indent, QString &out) {
    for (const Item &item : items) {
        out += indent + (item.quote ? QStringLiteral("> ") : QStringLiteral("- ")) + item.text;
        out += (item.by.isEmpty() ? QString() : QStringLiteral(" — ") + item.by) +
               (item.aside.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(item.aside)) +
               QLatin1Char('\n');
        writeItems(item.children, indent + QStringLiteral("  "), out);
    }
}

// The outline as one would jot it down.
inline QString plainText(const std::vector<Block> &blocks) {
    QString out;
    for (const Block &block : blocks) {
        if (const auto *heading = std::get_if<Heading>(&block))
            out += QString(heading->level, QLatin1Char('#')) + QLatin1Char(' ') + heading->text +
                   (heading->aside.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(heading->aside)) +
                   QLatin1Char('\n');
        if (const auto *paragraph = std::get_if<Paragraph>(&block))
            out += (paragraph->muted ? QStringLiteral("~ ") : QString()) + textOf(paragraph->spans) +
                   QLatin1Char('\n');
        if (const auto *list = std::get_if<List>(&block))
            writeItems(list->items, {}, out);
        if (const auto *callout = std::get_if<Callout>(&block))
            out += QStringLiteral("| %1 %2%3\n")
                       .arg(callout->lead, callout->text,
                            callout->by.isEmpty() ? QString() : QStringLiteral(" — ") + callout->by) +
                   (callout->closing.isEmpty() ? QString() : QStringLiteral("| %1\n").arg(callout->closing));
    }
    return out;
}

} // namespace coalesce::report
