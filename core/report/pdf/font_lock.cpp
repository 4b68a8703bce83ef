// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf/font_lock.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace coalesce::report::pdf {

namespace {

// Who comes takes a ticket; tickets are served in their order.
struct Queue {
    std::mutex mutex;
    std::condition_variable served;
    unsigned long long nextTicket = 0;
    unsigned long long serving = 0;
    std::thread::id owner = {};
    int depth = 0; // of the owner's locks
};

// Never destroyed: values that hold fonts may live as long as the process.
Queue &queue() {
    static Queue *const one = new Queue;
    return *one;
}

} // namespace

FontLock::FontLock() {
    Queue &q = queue();
    std::unique_lock lock(q.mutex);
    if (q.owner != std::this_thread::get_id()) {
        const unsigned long long ticket = q.nextTicket++;
        q.served.wait(lock, [&] { return q.serving == ticket; });
        q.owner = std::this_thread::get_id();
    }
    ++q.depth;
}

FontLock::~FontLock() {
    Queue &q = queue();
    {
        const std::lock_guard lock(q.mutex);
        if (--q.depth > 0)
            return;
        q.owner = {};
        ++q.serving;
    }
    q.served.notify_all();
}

} // namespace coalesce::report::pdf
