// SPDX-License-Identifier: GPL-3.0-or-later
// The clustering again, from the first note: the moments of a history that show on the canvas, each with what
// it changed and what it is called. A plain value without people: who said what is taken out while it is
// read, private records never come in, and the names of those who did not agree to be named are taken out of
// what others wrote. So whatever is made of a replay can be shown.
#pragma once

#include "core/store/workshop_file.h"

namespace coalesce {

// A moment at which answers or clusters came, changed, moved or went. Undo and redo are moments like others:
// it is shown how it went.
struct ReplayStep {
    qint64 timeMs;              // UTC
    QString caption;            // "Place 3 answers in “Access”"
    bool onlyAdds;              // answers came and nothing else happened
    AnswerCounts counts;        // after it
    std::vector<Patch> patches; // what leads here from the step before, in order
};

struct Replay {
    QString title;                 // of the workshop, as it is now
    Workshop start;                // before the first step: what `new` or the import of a whole workshop made
    std::vector<ReplayStep> steps; // may be none
    int namesLeftOut = 0;          // texts out of which a name was taken

    int length() const { return int(steps.size()); }
    // Nothing ever stands on the canvas or waits for it.
    bool isEmpty() const { return steps.empty() && start.answers().isEmpty() && start.clusters().isEmpty(); }
    // The workshop as it was after so many steps, 0 to length(). Takes time: for tests and single looks.
    Workshop at(int step) const;
};

// Reads the history of a file. Takes as long as reading the file, and more the longer the history is: for the
// background. The errors of opening, and Damaged where the history does not hold.
Result<Replay> readReplay(store::WorkshopFile &file);
Result<Replay> readReplay(const QString &path);

// How time goes by in a replay: the first and the last picture stand for a moment, notes that come one after
// another come quickly, and what was done to clusters gets more time.
class ReplayPace {
public:
    explicit ReplayPace(const Replay &replay);
    // Where the replay is at a part (0 to 1) of its time, in steps, and back. After the last step it goes on
    // past the length, so that what still moves comes to rest.
    double positionAt(double part) const;
    double partAt(double position) const;
    // Over how many steps a movement reaches that takes a person's eye about half a second, where the whole
    // takes this many seconds.
    double glide(double seconds) const;

private:
    std::vector<double> m_ends; // the part of the time at which each step is done; the first is the start
};

} // namespace coalesce
