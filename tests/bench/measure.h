// SPDX-License-Identifier: GPL-3.0-or-later
// What the benchmarks share: clocks, the memory of this process, and a workshop of 10,000 answers in 200
// clusters, or as many as are wanted. Ratios within one run are what counts: both sides share the machine's
// mood.
#pragma once

#include "core/store/workshop_file.h"
#include "tests/support/build_workshop.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <algorithm>
#include <functional>
#include <vector>

namespace coalesce::bench {

constexpr int kAnswers = 10'000;
constexpr int kClusters = 200;
constexpr int kEach = kAnswers / kClusters; // answers of a cluster

// For a QTemporaryDir on the disk that one works on: the system's own may be in memory.
inline QString folderHere() {
    return QDir::currentPath() + QStringLiteral("/bench-XXXXXX");
}

// Wall-clock milliseconds.
inline double elapsedMs(const std::function<void()> &work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

inline double median(std::vector<double> times) {
    std::ranges::sort(times);
    return times.at(times.size() / 2);
}

inline double medianMs(int runs, const std::function<void()> &work) {
    std::vector<double> times;
    times.reserve(size_t(runs));
    for (int i = 0; i < runs; ++i)
        times.push_back(elapsedMs(work));
    return median(times);
}

// Resident memory of this process; 0 where there is no /proc.
inline int residentKiB() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').at(1).toInt();
    return 0;
}

// Everything that the large workshop begins with, as one patch.
inline Patch largeWorkshop(const Sources &sources, int clusters = kClusters) {
    Workshop workshop = test::newWorkshop(sources);
    const auto prompts = test::promptsOf(workshop);
    PatchBuilder builder(workshop);
    for (int i = 0; i < clusters; ++i) {
        const PromptId prompt = prompts[size_t(i) % prompts.size()];
        const ClusterId cluster(sources.newId());
        builder.put(Cluster{cluster, i + 1, prompt, test::required(QStringLiteral("Cluster %1").arg(i)),
                            Text(), std::nullopt, (i % 20) * 600, (i / 20) * 6000, false});
        for (int j = 0; j < kEach; ++j)
            builder.put(Answer{
                AnswerId(sources.newId()), i * kEach + j + 1, prompt,
                test::required(QStringLiteral("Answer %1 about buses that run after six, %2").arg(i).arg(j)),
                Source::Room, std::nullopt, false, InCluster{cluster, j}});
    }
    const Status applied = workshop.apply(builder.patch());
    Q_ASSERT(applied);
    Patch whole;
    for (int kind = 0; kind < kKindCount; ++kind)
        for (const QUuid &id : workshop.idsOf(Kind(kind)))
            whole.changes.push_back(
                *changeBetween({Kind(kind), id}, std::nullopt, workshop.row({Kind(kind), id})));
    return whole;
}

// False, having said why, where the file cannot be made.
inline bool makeLarge(const QString &path, int clusters = kClusters) {
    const Sources sources = systemSources();
    const Status made = store::WorkshopFile::create(path, largeWorkshop(sources, clusters), sources);
    if (!made)
        std::fprintf(stderr, "%s\n", qPrintable(sentenceFor(made.error())));
    return made.has_value();
}

} // namespace coalesce::bench
