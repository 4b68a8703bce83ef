// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/note_space.h"

#include <algorithm>
#include <cmath>

namespace coalesce::insight {

namespace {

// The mean of few notes says more about them than about the day, so it is taken off as if there were this
// many more notes whose mean is that of the table, which is 0.
constexpr int kNotesOfMean = 5;

// To the nearest whole number; unlike the library's, compilers make eight of it at once.
int rounded(float value) {
    return int(value + (value < 0 ? -0.5f : 0.5f));
}

// The vector at length kOne, or 0 if it has none.
void toUnit(std::span<const float> from, qint16 *to) {
    constexpr size_t kLanes = NoteSpace::kStrideUnit; // sums side by side, as processors take them
    float squares[kLanes] = {};
    for (size_t i = 0; i < from.size(); i += kLanes)
        for (size_t lane = 0; lane < kLanes; ++lane)
            squares[lane] += from[i + lane] * from[i + lane];
    float square = 0;
    for (const float part : squares)
        square += part;
    const float factor = square > 1e-12f ? float(kOne) / std::sqrt(square) : 0;
    for (size_t i = 0; i < from.size(); ++i)
        to[i] = qint16(rounded(from[i] * factor));
}

} // namespace

NoteSpace::NoteSpace(const Lexicon &lexicon, std::vector<Note> notes) : m_vocabulary(lexicon) {
    const int dimension = m_vocabulary.table() ? m_vocabulary.table()->dimension() : 0;
    m_stride = (dimension + kStrideUnit - 1) / kStrideUnit * kStrideUnit;
    std::ranges::stable_sort(notes, {}, &Note::id);
    for (const Note &note : notes) {
        if (!m_notes.empty() && m_notes.back().id == note.id)
            m_notes.pop_back();
        m_notes.push_back(parse(note));
    }
    refresh();
}

void NoteSpace::put(const Note &note) {
    const auto at = std::ranges::lower_bound(m_notes, note.id, {}, &Parsed::id);
    Parsed parsed = parse(note);
    if (at != m_notes.end() && at->id == note.id)
        *at = std::move(parsed);
    else
        m_notes.insert(at, std::move(parsed));
    refresh();
}

void NoteSpace::remove(const QUuid &id) {
    if (const auto note = find(id)) {
        m_notes.erase(m_notes.begin() + *note);
        refresh();
    }
}

std::optional<int> NoteSpace::find(const QUuid &id) const {
    const auto at = std::ranges::lower_bound(m_notes, id, {}, &Parsed::id);
    return at != m_notes.end() && at->id == id ? std::optional(int(at - m_notes.begin())) : std::nullopt;
}

std::span<const StemWeight> NoteSpace::stems(int note) const {
    const size_t n = size_t(note);
    return std::span(m_stemWeights)
        .subspan(size_t(m_stemStarts[n]), size_t(m_stemStarts[n + 1] - m_stemStarts[n]));
}

std::span<const qint16> NoteSpace::vector(int note) const {
    return std::span(m_vectors).subspan(size_t(note) * size_t(m_stride), size_t(m_stride));
}

std::span<const NoteSpace::Posting> NoteSpace::postings(int stem) const {
    const size_t s = size_t(stem);
    return std::span(m_postings)
        .subspan(size_t(m_postingStarts[s]), size_t(m_postingStarts[s + 1] - m_postingStarts[s]));
}

// The mean of the vectors of the words that count, each by its weight.
std::vector<qint16> NoteSpace::vectorOf(std::span<const int> rows) const {
    std::vector<float> sum(static_cast<size_t>(m_stride));
    for (const int row : rows)
        m_vocabulary.table()->addTo(sum.data(), row);
    std::vector<qint16> unit(sum.size());
    toUnit(sum, unit.data());
    return unit;
}

NoteSpace::Parsed NoteSpace::parse(const Note &note) {
    Parsed parsed{note.id, {}, {}, {}};
    std::vector<int> stems, rows;
    const size_t about = size_t(note.text.size()) / 5 + 1;
    parsed.words.reserve(about);
    stems.reserve(about);
    rows.reserve(about);
    eachWordOf(note.text, [&](QStringView written) {
        const int number = m_vocabulary.numberOf(written);
        const Vocabulary::Word &word = m_vocabulary.word(number);
        parsed.words.push_back(number);
        if (!word.counts)
            return;
        stems.push_back(word.stem);
        if (word.row >= 0)
            rows.push_back(word.row);
    });
    std::ranges::sort(stems);
    parsed.counts.reserve(stems.size());
    for (const int stem : stems) {
        if (parsed.counts.empty() || parsed.counts.back().stem != stem)
            parsed.counts.push_back({stem, 0});
        ++parsed.counts.back().count;
    }
    parsed.vector = vectorOf(rows);
    return parsed;
}

// tf-idf, smooth, at length 1: (1 + ln tf) · idf (Salton & Buckley 1988, "Term-weighting approaches in
// automatic text retrieval").
void NoteSpace::weigh(std::span<const Count> counts, std::vector<StemWeight> &to) const {
    const size_t first = to.size();
    double square = 0; // of whole numbers below 2^53: exact
    for (const Count &count : counts) {
        const int weight = count.count == 1
                               ? idf(count.stem)
                               : int(std::lround((1 + std::log(double(count.count))) * idf(count.stem)));
        square += double(weight) * weight;
        to.push_back({count.stem, weight});
    }
    const double factor = square > 0 ? kOne / std::sqrt(square) : 0;
    for (size_t i = first; i < to.size(); ++i)
        to[i].weight = int(std::lround(to[i].weight * factor));
}

void NoteSpace::centre(std::span<const qint16> vector, std::vector<float> &centred, qint16 *to) const {
    centred.resize(vector.size());
    int any = 0;
    for (size_t i = 0; i < vector.size(); ++i) {
        any |= vector[i];
        centred[i] = (float(vector[i]) - m_mean[i]) / float(kOne);
    }
    if (any == 0)
        std::ranges::fill(centred, 0.0f);
    toUnit(centred, to);
}

void NoteSpace::refresh() {
    const size_t stems = size_t(m_vocabulary.stemCount());
    std::vector<int> notesWith(stems);
    std::vector<qint32> sum(static_cast<size_t>(m_stride));
    for (const Parsed &note : m_notes) {
        for (const Count &count : note.counts)
            ++notesWith[size_t(count.stem)];
        for (size_t i = 0; i < sum.size(); ++i)
            sum[i] += note.vector[i];
    }
    std::vector<int> idfs(m_notes.size() + 1); // by the number of notes
    for (size_t with = 0; with < idfs.size(); ++with)
        idfs[with] = int(std::lround(kIdfOne * (std::log((1.0 + size()) / (1.0 + double(with))) + 1)));
    m_idf.resize(stems);
    for (size_t stem = 0; stem < stems; ++stem)
        m_idf[stem] = idfs[size_t(notesWith[stem])];
    m_mean.resize(sum.size());
    for (size_t i = 0; i < sum.size(); ++i)
        m_mean[i] = float(sum[i]) / float(size() + kNotesOfMean);

    std::vector<float> centred;
    m_vectors.resize(m_notes.size() * sum.size());
    m_stemWeights.clear();
    m_stemStarts.assign(1, 0);
    for (size_t note = 0; note < m_notes.size(); ++note) {
        centre(m_notes[note].vector, centred, m_vectors.data() + note * sum.size());
        weigh(m_notes[note].counts, m_stemWeights);
        m_stemStarts.push_back(int(m_stemWeights.size()));
    }
    m_postingStarts.assign(stems + 1, 0);
    for (size_t stem = 0; stem < stems; ++stem)
        m_postingStarts[stem + 1] = m_postingStarts[stem] + notesWith[stem];
    m_postings.resize(m_stemWeights.size());
    std::vector<int> next(m_postingStarts.begin(), m_postingStarts.end() - 1);
    for (int note = 0; note < size(); ++note)
        for (const StemWeight &stem : this->stems(note))
            m_postings[size_t(next[size_t(stem.stem)]++)] = {note, stem.weight};
}

NoteSpace::View NoteSpace::view(const QString &text) const {
    std::vector<Count> counts;
    std::vector<int> rows;
    for (const QString &written : wordsOf(text)) {
        const Vocabulary::Word word = m_vocabulary.look(written);
        if (!word.counts)
            continue;
        if (word.row >= 0)
            rows.push_back(word.row);
        // A stem that no note has would lengthen the text and make it like nothing.
        if (word.stem < 0 || postings(word.stem).empty())
            continue;
        const auto same = std::ranges::find(counts, word.stem, &Count::stem);
        if (same == counts.end())
            counts.push_back({word.stem, 1});
        else
            ++same->count;
    }
    View view;
    weigh(counts, view.stems);
    view.vector.resize(static_cast<size_t>(m_stride));
    std::vector<float> centred;
    centre(vectorOf(rows), centred, view.vector.data());
    return view;
}

} // namespace coalesce::insight
