// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/jobs/job.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <memory>

using namespace coalesce::ui;

namespace {

constexpr int kPatienceMs = 30'000;

// A piece of work that stops at a gate until it is let through. Shared, because work may outlive a test.
struct Gate {
    QSemaphore reached, open;
    std::atomic<bool> passed = false;
    std::atomic<bool> ended = false;
};

bool waitFor(const std::atomic<bool> &flag) {
    return QTest::qWaitFor([&] { return flag.load(); }, kPatienceMs);
}

} // namespace

TEST_CASE("only the newest piece of work is shown", "[jobs]") {
    Job job;
    QSignalSpy running(&job, &Job::runningChanged);
    QStringList shown;
    const auto gate = std::make_shared<Gate>();
    job.start([gate, &shown](Progress &progress) -> Job::Show {
        gate->reached.release();
        gate->open.acquire();
        gate->passed = progress.cancelled();
        gate->ended = true;
        return [&shown] { shown += QStringLiteral("old"); };
    });
    gate->reached.acquire();
    job.start([&shown](Progress &) -> Job::Show { return [&shown] { shown += QStringLiteral("new"); }; });
    gate->open.release();
    REQUIRE(waitFor(gate->ended));
    CHECK(gate->passed);
    REQUIRE(QTest::qWaitFor([&] { return !job.isRunning(); }, kPatienceMs));
    QCoreApplication::processEvents();
    CHECK(shown == QStringList{QStringLiteral("new")});
    REQUIRE(running.size() == 2); // on once and off once
    CHECK(running[0][0].toBool());
    CHECK_FALSE(running[1][0].toBool());
}

TEST_CASE("what is cancelled shows nothing and gets no further than its point of no return", "[jobs]") {
    Job job;
    bool shown = false;
    const auto gate = std::make_shared<Gate>();
    job.start([gate, &shown](Progress &progress) -> Job::Show {
        gate->reached.release();
        gate->open.acquire();
        gate->passed = progress.passNoReturn();
        gate->ended = true;
        return [&shown] { shown = true; };
    });
    gate->reached.acquire();
    CHECK(job.cancel());
    CHECK_FALSE(job.isRunning());
    CHECK_FALSE(job.cancel());
    gate->open.release();
    REQUIRE(waitFor(gate->ended));
    QCoreApplication::processEvents();
    CHECK_FALSE(gate->passed);
    CHECK_FALSE(shown);
}

TEST_CASE("what is past its point of no return cannot be cancelled and is shown", "[jobs]") {
    Job job;
    bool shown = false;
    const auto gate = std::make_shared<Gate>();
    job.start([gate, &shown](Progress &progress) -> Job::Show {
        gate->passed = progress.passNoReturn();
        gate->reached.release();
        gate->open.acquire();
        return [&shown] { shown = true; };
    });
    gate->reached.acquire();
    CHECK_FALSE(job.cancel());
    CHECK(job.isRunning());
    gate->open.release();
    REQUIRE(QTest::qWaitFor([&] { return shown; }, kPatienceMs));
    CHECK(gate->passed);
    CHECK_FALSE(job.isRunning());
}

TEST_CASE("work may outlive whoever wanted it", "[jobs]") {
    const auto gate = std::make_shared<Gate>();
    bool shown = false;
    {
        Job job;
        job.start([gate, &shown](Progress &progress) -> Job::Show {
            gate->reached.release();
            gate->open.acquire();
            progress.report(1, 2);
            gate->passed = progress.cancelled();
            gate->ended = true;
            return [&shown] { shown = true; };
        });
        gate->reached.acquire();
    }
    gate->open.release();
    REQUIRE(waitFor(gate->ended));
    QCoreApplication::processEvents();
    CHECK(gate->passed);
    CHECK_FALSE(shown);
}

TEST_CASE("progress is told now and then, however often it is reported", "[jobs]") {
    Job job;
    QSignalSpy told(&job, &Job::progressed);
    job.start([](Progress &progress) -> Job::Show {
        int reports = 0;
        for (QElapsedTimer since =
                 [] {
                     QElapsedTimer timer;
                     timer.start();
                     return timer;
                 }();
             since.elapsed() < 300; ++reports)
            progress.report(reports, 1'000'000'000);
        return {};
    });
    REQUIRE(QTest::qWaitFor([&] { return !job.isRunning(); }, kPatienceMs));
    CHECK(!told.isEmpty());
    CHECK(told.size() <= 6);
}
