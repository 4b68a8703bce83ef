// SPDX-License-Identifier: GPL-3.0-or-later
// The gate between a workshop and the world. Everything that writes a report takes a PublishableReport, and
// the only way to one is publish(), which applies consent, the chosen anonymity and the private marks. A
// writer that would leak a name does not compile: it cannot get at one.
#pragma once

#include "core/model/workshop.h"
#include "core/report/content.h"
#include "core/report/options.h"

namespace coalesce::report {

class PublishableReport {
public:
    // Never fails: an empty workshop gives an empty report. Belongs to no thread; takes nothing but its
    // arguments.
    static PublishableReport publish(const Workshop &workshop, const ReportOptions &options);

    const ReportContent &content() const { return m_content; }
    const ReportOptions &options() const { return m_options; }

    friend bool operator==(const PublishableReport &, const PublishableReport &) = default;

private:
    PublishableReport(ReportContent content, ReportOptions options)
        : m_content(std::move(content)), m_options(std::move(options)) {}

    ReportContent m_content;
    ReportOptions m_options;
};

// The name that may stand beside something that the person said or did: empty without consent to be named,
// and when nobody shall be.
QString nameBeside(const Workshop &workshop, const std::optional<ParticipantId> &person, Names names);

// The name beside words shown as a quotation: the person agreed to be named and to be quoted.
QString nameOfQuoted(const Workshop &workshop, const std::optional<ParticipantId> &person, Names names);

} // namespace coalesce::report
