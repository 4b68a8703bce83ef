// SPDX-License-Identifier: GPL-3.0-or-later
// How each type of field becomes one or more columns and comes back. What does not decode is damage or a bad
// argument.
#pragma once

#include "core/model/records.h"
#include "core/model/value.h"

#include <QDateTime>
#include <span>

namespace coalesce {

enum class ColumnType {
    Text,
    RequiredText,
    Bool,
    Integer,
    Date,
    Time,
    Moment,
    Choice,
    Reference,
    AnyReference
};

// What becomes of a record when the one it points to is removed.
enum class OnRemove {
    Clear,  // the reference is emptied
    Remove, // it goes too
    Refuse, // the removal is refused
    Keep,   // it stays, pointing at nothing (consents and what is live)
};

// The last place on the canvas, either way from the middle, in units.
constexpr int kCanvasLimit = 1'000'000;

// What a whole number may be. Far from the largest int, so that the next one after any is a number too.
struct Bounds {
    int least = 0;
    int most = 1'000'000'000;
};

template <class T>
struct Codec;

struct ColumnShape {
    ColumnType type;
    bool nullable = false;
    Kind target = Kind::Workshop; // of a Reference
    std::span<const std::string_view> choices = {};
    int fallbackChoice = 0;
};

template <class R>
struct KindOf;
template <>
struct KindOf<WorkshopFacts> {
    static constexpr Kind kind = Kind::Workshop;
};
template <>
struct KindOf<Prompt> {
    static constexpr Kind kind = Kind::Prompt;
};
template <>
struct KindOf<Participant> {
    static constexpr Kind kind = Kind::Participant;
};
template <>
struct KindOf<Consent> {
    static constexpr Kind kind = Kind::Consent;
};
template <>
struct KindOf<Answer> {
    static constexpr Kind kind = Kind::Answer;
};
template <>
struct KindOf<Cluster> {
    static constexpr Kind kind = Kind::Cluster;
};
template <>
struct KindOf<Theme> {
    static constexpr Kind kind = Kind::Theme;
};
template <>
struct KindOf<TableNote> {
    static constexpr Kind kind = Kind::TableNote;
};
template <>
struct KindOf<Debate> {
    static constexpr Kind kind = Kind::Debate;
};
template <>
struct KindOf<Reflection> {
    static constexpr Kind kind = Kind::Reflection;
};
template <>
struct KindOf<Call> {
    static constexpr Kind kind = Kind::Call;
};
template <>
struct KindOf<Response> {
    static constexpr Kind kind = Kind::Response;
};
template <>
struct KindOf<Pledge> {
    static constexpr Kind kind = Kind::Pledge;
};
template <>
struct KindOf<Opportunity> {
    static constexpr Kind kind = Kind::Opportunity;
};
template <>
struct KindOf<Step> {
    static constexpr Kind kind = Kind::Step;
};
template <>
struct KindOf<Share> {
    static constexpr Kind kind = Kind::Share;
};
template <>
struct KindOf<Pulse> {
    static constexpr Kind kind = Kind::Pulse;
};
template <>
struct KindOf<Promise> {
    static constexpr Kind kind = Kind::Promise;
};
template <>
struct KindOf<Run> {
    static constexpr Kind kind = Kind::Run;
};
template <>
struct KindOf<Turn> {
    static constexpr Kind kind = Kind::Turn;
};
template <>
struct KindOf<Stage> {
    static constexpr Kind kind = Kind::Stage;
};
template <>
struct KindOf<ImportKey> {
    static constexpr Kind kind = Kind::ImportKey;
};

template <class R>
RecordRef refOf(const Id<R> &id) {
    return {KindOf<R>::kind, id.uuid()};
}

template <>
struct Codec<Text> {
    static constexpr std::array<ColumnShape, 1> shape{{{ColumnType::Text}}};
    static void encode(const Text &text, Value *out) {
        out[0] = text.isEmpty() ? QLatin1String("") : text.string();
    }
    static std::optional<Text> decode(const Value *in) {
        if (const auto *string = std::get_if<QString>(in))
            if (auto text = Text::checked(*string))
                return std::move(*text);
        return std::nullopt;
    }
};

template <>
struct Codec<RequiredText> {
    static constexpr std::array<ColumnShape, 1> shape{{{ColumnType::RequiredText}}};
    static void encode(const RequiredText &text, Value *out) { out[0] = text.string(); }
    static std::optional<RequiredText> decode(const Value *in) {
        if (const auto *string = std::get_if<QString>(in))
            if (auto text = RequiredText::checked(*string))
                return std::move(*text);
        return std::nullopt;
    }
};

template <>
struct Codec<bool> {
    static constexpr std::array<ColumnShape, 1> shape{{{ColumnType::Bool}}};
    static void encode(bool value, Value *out) { out[0] = qint64(value); }
    static std::optional<bool> decode(const Value *in) {
        const auto *number = std::get_if<qint64>(in);
        return number && (*number == 0 || *number == 1) ? std::optional(*number == 1) : std::nullopt;
    }
};

template <>
struct Codec<int> {
    static constexpr std::array<ColumnShape, 1> shape{{{ColumnType::Integer}}};
    static void encode(int value, Value *out) { out[0] = qint64(value); }
    static std::optional<int> decode(const Value *in) {
        const auto *number = std::get_if<qint64>(in);
        return number && *number >= std::numeric_limits<int>::min() &&
                       *number <= std::numeric_limits<int>::max()
                   ? std::optional(static_cast<int>(*number))
                   : std::nullopt;
    }
};

// What decoding something that may be absent gives: nothing at all where its value does not decode. The types
// are spelled out because optional(optional(x)) is one optional, not two.
template <class T>
std::optional<std::optional<T>> absentOr(std::optional<T> value) {
    if (!value)
        return std::nullopt;
    return std::optional<std::optional<T>>(std::in_place, std::move(value));
}

template <>
struct Codec<std::optional<QDate>> {
    static constexpr std::array<ColumnShape, 1> shape{{{ColumnType::Date, true}}};
    static void encode(const std::optional<QDate> &date, Value *out) {
        out[0] = date ? Value(date->toString(Qt::ISODate)) : Value();
    }
    static std::optional<std::optional<QDate>> decode(const Value *in) {
        if (std::holds_alternative<Nothing>(*in))
            return std::optional<QDate>();
        const auto *text = std::get_if<QString>(in);
        // Qt takes other separators and what follows the day too.
        const QDate date = text ? QDate::fromString(*text, Qt::ISODate) : QDate();
        return absentOr(date.isValid() && date.toString(Qt::ISODate) == *text ? std::optional(date)
                                                                              : std::nullopt);
    }
};

template <>
struct Codec<std::optional<QTime>> {
    static constexpr std::array<ColumnShape, 1> shape{{{ColumnType::Time, true}}};
    static void encode(const std::optional<QTime> &time, Value *out) {
        out[0] = time ? Value(time->toString(QStringLiteral("HH:mm"))) : Value();
    }
    static std::optional<std::optional<QTime>> decode(const Value *in) {
        if (std::holds_alternative<Nothing>(*in))
            return std::optional<QTime>();
        const auto *text = std::get_if<QString>(in);
        const QString format = QStringLiteral("HH:mm");
        const QTime time = text ? QTime::fromString(*text, format) : QTime();
        return absentOr(time.isValid() && time.toString(format) == *text ? std::optional(time)
                                                                         : std::nullopt);
    }
};

// "2026-07-01T12:30:05.123Z", so that people can read it in the table.
template <>
struct Codec<Moment> {
    static constexpr std::array<ColumnShape, 1> shape{{{ColumnType::Moment}}};
    static void encode(const Moment &moment, Value *out) {
        out[0] = QDateTime::fromMSecsSinceEpoch(moment.ms, Qt::UTC).toString(Qt::ISODateWithMs);
    }
    static std::optional<Moment> decode(const Value *in) {
        const auto *text = std::get_if<QString>(in);
        const QDateTime time = text ? QDateTime::fromString(*text, Qt::ISODateWithMs) : QDateTime();
        Value again;
        if (!time.isValid())
            return std::nullopt;
        encode({time.toMSecsSinceEpoch()}, &again);
        return again == *in ? std::optional(Moment{time.toMSecsSinceEpoch()}) : std::nullopt;
    }
};

// Enums, by name.
template <class E>
requires std::is_enum_v<E>
struct Codec<E> {
    static constexpr std::array<ColumnShape, 1> shape{
        {{ColumnType::Choice, false, Kind::Workshop, EnumNames<E>::names,
          static_cast<int>(EnumNames<E>::fallback)}}};
    static void encode(E value, Value *out) {
        const std::string_view name = nameOf(value);
        out[0] = QString::fromLatin1(name.data(), qsizetype(name.size()));
    }
    static std::optional<E> decode(const Value *in) {
        const auto *text = std::get_if<QString>(in);
        for (size_t i = 0; text && i < EnumNames<E>::names.size(); ++i)
            if (*text ==
                QLatin1String(EnumNames<E>::names[i].data(), qsizetype(EnumNames<E>::names[i].size())))
                return static_cast<E>(i);
        return std::nullopt;
    }
};

template <class R>
struct Codec<Id<R>> {
    static constexpr std::array<ColumnShape, 1> shape{{{ColumnType::Reference, false, KindOf<R>::kind}}};
    static void encode(const Id<R> &id, Value *out) { out[0] = id.uuid(); }
    static std::optional<Id<R>> decode(const Value *in) {
        const auto *uuid = std::get_if<QUuid>(in);
        return uuid ? std::optional(Id<R>(*uuid)) : std::nullopt;
    }
};

template <>
struct Codec<AnyReference> {
    static constexpr std::array<ColumnShape, 1> shape{{{ColumnType::AnyReference}}};
    static void encode(const AnyReference &reference, Value *out) { out[0] = reference.id; }
    static std::optional<AnyReference> decode(const Value *in) {
        const auto *uuid = std::get_if<QUuid>(in);
        return uuid ? std::optional(AnyReference{*uuid}) : std::nullopt;
    }
};

// Anything that may be absent.
template <class T>
struct Codec<std::optional<T>> {
    static constexpr std::array<ColumnShape, 1> shape = [] {
        auto one = Codec<T>::shape;
        one[0].nullable = true;
        return one;
    }();
    static void encode(const std::optional<T> &value, Value *out) {
        if (value)
            Codec<T>::encode(*value, out);
        else
            out[0] = Value();
    }
    static std::optional<std::optional<T>> decode(const Value *in) {
        if (std::holds_alternative<Nothing>(*in))
            return std::optional<T>();
        return absentOr(Codec<T>::decode(in));
    }
};

// cluster, rank, mergedInto: at most one of the two references, and a rank with the cluster alone.
template <>
struct Codec<Place> {
    static constexpr std::array<ColumnShape, 3> shape{{{ColumnType::Reference, true, Kind::Cluster},
                                                       {ColumnType::Integer, true},
                                                       {ColumnType::Reference, true, Kind::Answer}}};
    static void encode(const Place &place, Value *out) {
        out[0] = out[1] = out[2] = Value();
        if (const auto *in = std::get_if<InCluster>(&place)) {
            out[0] = in->cluster.uuid();
            out[1] = qint64(in->rank);
        } else if (const auto *merged = std::get_if<MergedInto>(&place)) {
            out[2] = merged->answer.uuid();
        }
    }
    static std::optional<Place> decode(const Value *in) {
        const auto *cluster = std::get_if<QUuid>(&in[0]);
        const auto rank = Codec<std::optional<int>>::decode(&in[1]);
        const auto *answer = std::get_if<QUuid>(&in[2]);
        if (!rank || (cluster && answer) || bool(cluster) != rank->has_value())
            return std::nullopt;
        if (cluster)
            return InCluster{ClusterId(*cluster), **rank};
        if (answer)
            return MergedInto{AnswerId(*answer)};
        return NotPlaced{};
    }
};

// cluster, answer: exactly one of them.
template <>
struct Codec<DebateSubject> {
    static constexpr std::array<ColumnShape, 2> shape{
        {{ColumnType::Reference, true, Kind::Cluster}, {ColumnType::Reference, true, Kind::Answer}}};
    static void encode(const DebateSubject &subject, Value *out) {
        out[0] = out[1] = Value();
        if (const auto *cluster = std::get_if<ClusterId>(&subject))
            out[0] = cluster->uuid();
        else
            out[1] = std::get<AnswerId>(subject).uuid();
    }
    static std::optional<DebateSubject> decode(const Value *in) {
        const auto *cluster = std::get_if<QUuid>(&in[0]);
        const auto *answer = std::get_if<QUuid>(&in[1]);
        if (bool(cluster) == bool(answer))
            return std::nullopt;
        return cluster ? DebateSubject(ClusterId(*cluster)) : DebateSubject(AnswerId(*answer));
    }
};

} // namespace coalesce
