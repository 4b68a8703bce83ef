// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/line_reader.h"

#include <QCoreApplication>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace coalesce::app {

Status LineReader::read() {
    m_read.resize(64 * 1024);
    m_at = 0;
    ssize_t size = 0;
    do
        size = ::read(m_descriptor, m_read.data(), size_t(m_read.size()));
    while (size < 0 && errno == EINTR);
    if (size < 0)
        return fail(ErrorCode::NotReadable,
                    QCoreApplication::translate("coalesce::App", "Standard input cannot be read: %1.")
                        .arg(QString::fromLocal8Bit(std::strerror(errno))));
    m_read.truncate(qsizetype(size));
    m_ended = size == 0;
    return {};
}

Result<std::optional<QByteArray>> LineReader::next() {
    QByteArray line;
    for (;;) {
        if (m_at == m_read.size() && !m_ended)
            if (auto status = read(); !status)
                return passOn(status);
        if (m_ended)
            return line.isEmpty() ? std::nullopt : std::optional(line);
        const qsizetype feed = m_read.indexOf('\n', m_at);
        const qsizetype end = feed < 0 ? m_read.size() : feed;
        const qsizetype room = m_longest + 1 - line.size();
        line.append(m_read.constData() + m_at, std::min(room, end - m_at));
        m_at = feed < 0 ? end : feed + 1;
        if (feed >= 0)
            return line;
    }
}

} // namespace coalesce::app
