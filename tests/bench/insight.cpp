// SPDX-License-Identifier: GPL-3.0-or-later
// How good suggestions are, and how fast: on short texts whose themes are known (folder workshops of
// COALESCE_TEST_DATA, whose index.csv says what scikit-learn reaches), on pairs that a reader labelled, and
// on notes that are multiplied until there are enough for the clock. Nothing here is fitted to single files.
#include "core/insight/duplicates.h"
#include "tests/bench/insight_scores.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>
#include <ctime>

using namespace coalesce;
using namespace coalesce::bench;
using namespace coalesce::insight;

namespace {

struct Means {
    std::map<QString, double> sums;
    int count = 0;
    void add(const char *name, double value) { sums[QLatin1String(name)] += value; }
    double of(const char *name) const { return sums.at(QLatin1String(name)) / count; }
};

void printGroups(const QString &folder, const Lexicon &lexicon) {
    constexpr unsigned kSeeds = 5;
    Means means;
    Reliability first, three;
    std::printf("%-24s %6s %6s %6s %6s | %5s %5s %5s | %5s %5s %5s %5s | %5s %5s\n", "file", "km", "ref",
                "lei", "piles", "cover", "prec", "count", "h1", "h3", "sure", "right", "h1-", "h3-");
    const auto index = rowsAt(folder + QStringLiteral("/index.csv"));
    for (size_t i = 1; i < index.size(); ++i) {
        const Sample sample = sampleAt(folder + QLatin1Char('/') + index[i][0]);
        const NoteSpace space(lexicon, sample.notes);
        const auto likeness = Similarities::of(space, allOf(space), {});
        const auto piles = pilesAt(space, *averageLinkage(*likeness, {}), kUsualLooseness);
        const auto sure = surePiles(space, *likeness, {});
        const double ari = randIndex(labelsOf(piles, space.size()), sample.themes);
        const PileScore score = scoreOf(*sure, sample.themes);
        const HomeScore titled = homesOf(space, sample, 0.3, true, kSeeds);
        const HomeScore bare = homesOf(space, sample, 0.3, false, kSeeds);
        const StrayScore strays = straysOf(space, sample, kSeeds, first, three);
        means.add("stray sure", strays.sure);
        means.add("stray right", strays.right);
        means.add("strays", strays.strays);
        const double kMeans = index[i][3].toDouble(), reference = index[i][5].toDouble(),
                     leiden = index[i][6].toDouble();
        std::printf(
            "%-24s %6.3f %6.3f %6.3f %6.3f | %5.2f %5.2f %5d | %5.3f %5.3f %5.2f %5.2f | %5.3f %5.3f\n",
            qPrintable(index[i][0]), kMeans, reference, leiden, ari, score.covered, score.precision,
            score.piles, titled.first, titled.three, titled.sure, titled.sureRight, bare.first, bare.three);
        ++means.count;
        means.add("km", kMeans);
        means.add("ref", reference);
        means.add("lei", leiden);
        means.add("ari", ari);
        means.add("cover", score.covered);
        means.add("prec", score.precision);
        means.add("count", score.piles);
        means.add("h1", titled.first);
        means.add("h3", titled.three);
        means.add("sure", titled.sure);
        means.add("right", titled.sureRight);
        means.add("b1", bare.first);
        means.add("b3", bare.three);
    }
    if (means.count == 0)
        return;
    std::printf("%-24s %6.3f %6.3f %6.3f %6.3f | %5.2f %5.2f %5.1f | %5.3f %5.3f %5.2f %5.2f | %5.3f %5.3f\n",
                "mean", means.of("km"), means.of("ref"), means.of("lei"), means.of("ari"), means.of("cover"),
                means.of("prec"), means.of("count"), means.of("h1"), means.of("h3"), means.of("sure"),
                means.of("right"), means.of("b1"), means.of("b3"));
    std::printf("piles: ARI %.3f (wanted: 0.59; scikit-learn: %.3f); homes: first %.3f (0.81), in three %.3f "
                "(0.94)\n",
                means.of("ari"), means.of("km"), means.of("h1"), means.of("h3"));
    std::printf(
        "sure homes where some notes belong nowhere: %.2f of the others have one, %.2f of these right; "
        "%.2f of the strays have one\n",
        means.of("stray sure"), means.of("stray right"), means.of("strays"));
    first.print("first home");
    three.print("three homes");
}

void printDuplicates(const QString &folder, const Lexicon &lexicon) {
    std::vector<Note> notes;
    std::map<QString, int> numbers;
    for (const QStringList &row :
         rowsAt(folder + QStringLiteral("/american-assembly.bowling-green/comments.csv"))) {
        if (numbers.contains(row.value(7)))
            continue;
        numbers[row.value(7)] = int(notes.size());
        notes.push_back({idOf(int(notes.size())), row.value(7)});
    }
    const auto pairs =
        QJsonDocument::fromJson(bytesAt(folder + QStringLiteral("/duplicates-labelled.json"))).array();
    for (const auto &pair : pairs)
        for (const QString &side : {QStringLiteral("a"), QStringLiteral("b")})
            if (const QString text = pair[side].toString(); !numbers.contains(text)) {
                numbers[text] = int(notes.size());
                notes.push_back({idOf(int(notes.size())), text});
            }
    const NoteSpace space(lexicon, notes);
    const auto noteOf = [&](const QString &text) { return *space.find(idOf(numbers[text])); };
    const char *names[] = {"identical", "same point", "word differs", "meaning differs", "not found"};
    std::map<int, std::map<QString, int>> table;
    std::set<std::pair<int, int>> labelled;
    for (const auto &pair : pairs) {
        const int a = noteOf(pair[QStringLiteral("a")].toString()),
                  b = noteOf(pair[QStringLiteral("b")].toString());
        labelled.insert({std::min(a, b), std::max(a, b)});
        const auto found = a == b ? Duplicate{{a, b}, DuplicateKind::Identical} : compared(space, a, b);
        const int kind = found ? int(found->kind) : 4;
        ++table[kind][pair[QStringLiteral("label")].toString()];
        if (qEnvironmentVariableIsSet("COALESCE_BENCH_PAIRS"))
            std::printf("%s %d\n  %s\n  %s\n", qPrintable(pair[QStringLiteral("label")].toString()), kind,
                        qPrintable(pair[QStringLiteral("a")].toString()),
                        qPrintable(pair[QStringLiteral("b")].toString()));
    }
    int right = 0, all = 0, there = 0;
    for (auto &[kind, labels] : table) {
        const int d = labels[QStringLiteral("D")], p = labels[QStringLiteral("P")],
                  n = labels[QStringLiteral("N")];
        std::printf("duplicates, %-16s D %d  P %d  N %d\n", names[kind], d, p, n);
        there += d + p;
        if (kind <= int(DuplicateKind::SamePoint)) {
            right += d + p;
            all += d + p + n;
        }
    }
    const auto found = duplicatesAmong(space, allOf(space), {});
    int more = 0;
    for (const Duplicate &duplicate : *found)
        if (duplicate.kind <= DuplicateKind::SamePoint &&
            !labelled.contains({duplicate.notes[0], duplicate.notes[1]})) {
            ++more;
            if (qEnvironmentVariableIsSet("COALESCE_BENCH_PAIRS"))
                for (const int note : duplicate.notes)
                    std::printf("unlabelled: %s\n", qPrintable(notes[size_t(space.id(note).data1)].text));
        }
    std::printf(
        "duplicates: precision %.3f (wanted: 0.90), recall %.3f of the labelled; %d more without a label\n",
        all == 0 ? 1.0 : double(right) / all, there == 0 ? 0.0 : double(right) / there, more);
}

// As many notes as wanted, of all samples; each text once while they last.
std::vector<Note> manyNotes(const QString &folder, int count) {
    std::vector<Note> notes;
    std::set<QString> seen;
    for (const QString &name : QDir(folder).entryList({QStringLiteral("*_n600_*.csv")}))
        for (const Note &note : sampleAt(folder + QLatin1Char('/') + name).notes)
            if (seen.insert(note.text).second)
                notes.push_back(note);
    std::mt19937 random(1);
    std::ranges::shuffle(notes, random);
    notes.resize(size_t(count));
    for (int i = 0; i < count; ++i)
        notes[size_t(i)].id = idOf(i);
    return notes;
}

// Of this process alone, so that what else the machine does counts little.
double processorMs(const std::function<void()> &work) {
    const std::clock_t start = std::clock();
    work();
    return double(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

void printTimes(const QString &folder, const Lexicon &lexicon) {
    constexpr int kRuns = 25, kClusters = 12;
    // Most first: it leaves memory with the process as pictures do in one that has a window.
    for (const auto &target : {std::pair(2000, 120), std::pair(600, 15), std::pair(200, 3)}) {
        const int count = target.first, wanted = target.second;
        const std::vector<Note> notes = manyNotes(folder, count);
        std::vector<std::vector<double>> times(7);
        for (int run = 0; run < kRuns; ++run) {
            std::optional<NoteSpace> space;
            times[0].push_back(processorMs([&] { space.emplace(lexicon, notes); }));
            const std::vector<int> all = allOf(*space);
            std::optional<Result<Similarities>> likeness;
            times[1].push_back(processorMs([&] { likeness = Similarities::of(*space, all, {}); }));
            times[3].push_back(processorMs([&] { (void)surePiles(*space, **likeness, {}); }));
            times[2].push_back(processorMs(
                [&] { (void)pilesAt(*space, *averageLinkage(*std::move(*likeness), {}), kUsualLooseness); }));
            times[4].push_back(processorMs([&] {
                std::vector<Group> groups(kClusters);
                for (int note = 0; note < count; note += 3)
                    groups[size_t(note / 3 % kClusters)].notes.push_back(note);
                const Homes homes(*space, groups);
                for (int note = 0; note < count; ++note)
                    if (note % 3 != 0)
                        (void)homes.of(note);
            }));
            times[5].push_back(processorMs([&] { (void)duplicatesAmong(*space, all, {}); }));
            times[6].push_back(processorMs([&] {
                space->put({idOf(count), QStringLiteral("A bus that runs after six, and a tram on Sundays")});
                (void)similaritiesTo(*space, *space->find(idOf(count)));
            }));
        }
        double whole = 0;
        for (size_t part = 0; part < 6; ++part)
            whole += median(times[part]);
        std::printf(
            "%d notes: %.2f ms (wanted: under %d): vectors %.2f, likeness %.2f, piles %.2f, sure piles %.2f, "
            "homes %.2f, duplicates %.2f; one note more: %.2f ms (wanted: under 2)\n",
            count, whole, wanted, median(times[0]), median(times[1]), median(times[2]), median(times[3]),
            median(times[4]), median(times[5]), median(times[6]));
    }
}

} // namespace

int main(int argc, char *argv[]) {
    const QCoreApplication application(argc, argv);
    const QString data = qEnvironmentVariable("COALESCE_TEST_DATA");
    if (data.isEmpty()) {
        std::printf("insight: skipped, COALESCE_TEST_DATA names no folder of real answers\n");
        return 0;
    }
    std::optional<Result<VectorTable>> table;
    const double opening = elapsedMs(
        [&] { table = VectorTable::open(QStringLiteral(COALESCE_INSIGHT "/glove30k-100-int8.wvt")); });
    if (!*table) {
        std::fprintf(stderr, "%s\n", qPrintable(sentenceFor(table->error())));
        return 1;
    }
    std::printf("opening the table of vectors: %.2f ms\n", opening);
    const Lexicon lexicon{QStringLiteral("en"), {}, std::make_shared<const VectorTable>(**std::move(table))};
    if (!application.arguments().contains(QStringLiteral("--times"))) {
        printGroups(data + QStringLiteral("/workshops"), lexicon);
        std::printf("\n");
        printDuplicates(data + QStringLiteral("/polis"), lexicon);
    }
    printTimes(data + QStringLiteral("/workshops"), lexicon);
    return 0;
}
