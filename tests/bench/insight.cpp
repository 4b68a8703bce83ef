// SPDX-License-Identifier: GPL-3.0-or-later
// How good suggestions are, and how fast: on short texts whose themes are known (folder workshops of
// COALESCE_TEST_DATA, whose index.csv says what scikit-learn reaches), on pairs that a reader labelled, and
// on notes that are multiplied until there are enough for the clock. Nothing here is fitted to single files.
#include "core/exchange/sheet.h"
#include "core/insight/duplicates.h"
#include "core/insight/homes.h"
#include "core/insight/piles.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>
#include <ctime>
#include <map>
#include <random>

using namespace coalesce;
using namespace coalesce::bench;
using namespace coalesce::insight;

namespace {

using Labels = std::vector<int>;

QUuid idOf(int number) {
    return QUuid(uint(number), 1, 0x8000, 0x80, 0, 0, 0, 0, 0, 0, 0);
}

QByteArray bytesAt(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Sample {
    std::vector<Note> notes;
    Labels themes; // of each note
    QStringList titles;
};

std::vector<QStringList> rowsAt(const QString &path) {
    std::vector<QStringList> rows;
    const auto sheet = exchange::readSheet(QString::fromUtf8(bytesAt(path)), QLatin1Char(','));
    if (sheet)
        for (const auto &row : sheet->rows)
            rows.push_back(row.cells);
    return rows;
}

Sample sampleAt(const QString &path) {
    Sample sample;
    const auto rows = rowsAt(path);
    for (size_t i = 1; i < rows.size(); ++i) {
        const QString theme = rows[i].value(2);
        if (!sample.titles.contains(theme))
            sample.titles << theme;
        sample.notes.push_back({idOf(int(i)), rows[i].value(1)});
        sample.themes.push_back(int(sample.titles.indexOf(theme)));
    }
    return sample;
}

// Adjusted Rand index (Hubert & Arabie 1985).
double randIndex(const Labels &a, const Labels &b) {
    std::map<std::pair<int, int>, double> both;
    std::map<int, double> ofA, ofB;
    for (size_t i = 0; i < a.size(); ++i) {
        ++both[{a[i], b[i]}];
        ++ofA[a[i]];
        ++ofB[b[i]];
    }
    const auto pairs = [](double n) { return n * (n - 1) / 2; };
    double sum = 0, sumA = 0, sumB = 0;
    for (const auto &[key, n] : both)
        sum += pairs(n);
    for (const auto &[key, n] : ofA)
        sumA += pairs(n);
    for (const auto &[key, n] : ofB)
        sumB += pairs(n);
    const double expected = sumA * sumB / pairs(double(a.size()));
    const double most = (sumA + sumB) / 2;
    return most == expected ? 1 : (sum - expected) / (most - expected);
}

std::vector<int> allOf(const NoteSpace &space) {
    std::vector<int> notes(static_cast<size_t>(space.size()));
    for (int i = 0; i < space.size(); ++i)
        notes[size_t(i)] = i;
    return notes;
}

// A label a pile, and one of its own for each note that is in none.
Labels labelsOf(const std::vector<Pile> &piles, int size) {
    Labels labels(static_cast<size_t>(size));
    for (int i = 0; i < size; ++i)
        labels[size_t(i)] = size + i;
    for (size_t pile = 0; pile < piles.size(); ++pile)
        for (const int note : piles[pile].notes)
            labels[size_t(note)] = int(pile);
    return labels;
}

struct PileScore {
    double covered = 0;   // share of notes in a pile
    double precision = 0; // share of pairs within piles that belong together
    int piles = 0;
};

PileScore scoreOf(const std::vector<Pile> &piles, const Labels &themes) {
    PileScore score{0, 0, int(piles.size())};
    double right = 0, pairs = 0;
    for (const Pile &pile : piles) {
        score.covered += double(pile.notes.size()) / double(themes.size());
        for (const int a : pile.notes)
            for (const int b : pile.notes)
                if (a < b) {
                    ++pairs;
                    right += themes[size_t(a)] == themes[size_t(b)] ? 1 : 0;
                }
    }
    score.precision = pairs == 0 ? 1 : right / pairs;
    return score;
}

struct HomeScore {
    double first = 0, three = 0;
    double sure = 0, sureRight = 0; // share of notes with a sure home; how many of these are right
};

// With `share` of each theme placed, at least one note of each.
HomeScore homesOf(const NoteSpace &space, const Sample &sample, double share, bool titled, unsigned seeds) {
    HomeScore score;
    double asked = 0, sure = 0;
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        std::mt19937 random(seed);
        std::vector<Group> groups;
        std::vector<int> unplaced;
        for (int theme = 0; theme < sample.titles.size(); ++theme) {
            std::vector<int> notes;
            for (int note = 0; note < space.size(); ++note)
                if (sample.themes[size_t(note)] == theme)
                    notes.push_back(note);
            std::ranges::shuffle(notes, random);
            const auto placed = std::max(1, int(std::lround(double(notes.size()) * share)));
            groups.push_back({idOf(theme),
                              titled ? sample.titles[theme] : QString(),
                              {notes.begin(), notes.begin() + placed}});
            unplaced.insert(unplaced.end(), notes.begin() + placed, notes.end());
        }
        const Homes homes(space, groups);
        for (const int note : unplaced) {
            const auto ranked = homes.of(note);
            ++asked;
            for (size_t i = 0; i < ranked.size(); ++i)
                if (int(ranked[i].group) == sample.themes[size_t(note)]) {
                    score.first += i == 0 ? 1 : 0;
                    score.three += 1;
                    score.sureRight += i == 0 && ranked[0].probability >= kSureHome ? 1 : 0;
                }
            sure += !ranked.empty() && ranked[0].probability >= kSureHome ? 1 : 0;
        }
    }
    score.sureRight = sure == 0 ? 1 : score.sureRight / sure;
    score.sure = sure / asked;
    score.first /= asked;
    score.three /= asked;
    return score;
}

// How honest probabilities are where whole themes, about 15 of 100 notes, have no group: of notes that have
// one, the share with a sure home and how many of these are right; of the others, the share with a sure home,
// which is wrong.
struct StrayScore {
    double sure = 0, right = 0, strays = 0;
};

StrayScore straysOf(const NoteSpace &space, const Sample &sample, unsigned seeds) {
    constexpr double kPlaced = 0.3, kStrays = 0.15;
    double known = 0, sure = 0, right = 0, strays = 0, misled = 0;
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        std::mt19937 random(seed * 1000);
        std::vector<std::vector<int>> themes(static_cast<size_t>(sample.titles.size()));
        for (int note = 0; note < space.size(); ++note)
            themes[size_t(sample.themes[size_t(note)])].push_back(note);
        std::vector<size_t> order(themes.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::shuffle(order, random);
        std::vector<Group> groups;
        std::vector<std::pair<int, int>> unplaced; // a note and its group, or -1
        double astray = 0;
        for (const size_t theme : order) {
            std::vector<int> &notes = themes[theme];
            std::ranges::shuffle(notes, random);
            const bool isStray = astray < kStrays * space.size();
            astray += isStray ? double(notes.size()) : 0;
            const auto placed = std::max(1, int(std::lround(double(notes.size()) * kPlaced)));
            for (size_t i = isStray ? 0 : size_t(placed); i < notes.size(); ++i)
                unplaced.emplace_back(notes[i], isStray ? -1 : int(groups.size()));
            if (!isStray)
                groups.push_back({idOf(int(theme)),
                                  sample.titles[qsizetype(theme)],
                                  {notes.begin(), notes.begin() + placed}});
        }
        const Homes homes(space, groups);
        for (const auto &[note, group] : unplaced) {
            const auto ranked = homes.of(note);
            const bool isSure = !ranked.empty() && ranked[0].probability >= kSureHome;
            (group < 0 ? strays : known) += 1;
            if (isSure)
                (group < 0 ? misled : sure) += 1;
            right += isSure && int(ranked[0].group) == group ? 1 : 0;
        }
    }
    return {sure / known, right / std::max(1.0, sure), misled / std::max(1.0, strays)};
}

struct Means {
    std::map<QString, double> sums;
    int count = 0;
    void add(const char *name, double value) { sums[QLatin1String(name)] += value; }
    double of(const char *name) const { return sums.at(QLatin1String(name)) / count; }
};

void printGroups(const QString &folder, const Lexicon &lexicon) {
    constexpr unsigned kSeeds = 5;
    Means means;
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
        const StrayScore strays = straysOf(space, sample, kSeeds);
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
    for (const QJsonValue &pair : pairs)
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
    for (const QJsonValue &pair : pairs) {
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
    for (const auto &[count, wanted] : {std::pair(2000, 120), std::pair(600, 15), std::pair(200, 3)}) {
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
