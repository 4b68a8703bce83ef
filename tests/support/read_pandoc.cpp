// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/read_pandoc.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <stdexcept>

namespace coalesce::test {

namespace {

// Nodes are {"t": type, "c": content} (pandoc-types 1.22).
QString typeOf(const QJsonValue &node) {
    return node.toObject().value(QLatin1String("t")).toString();
}
QJsonValue contentOf(const QJsonValue &node) {
    return node.toObject().value(QLatin1String("c"));
}

QString inlinesOf(const QJsonArray &nodes) {
    QString text;
    for (const QJsonValue &node : nodes) {
        const QString type = typeOf(node);
        const QJsonValue content = contentOf(node);
        if (type == QLatin1String("Str"))
            text += content.toString();
        else if (type == QLatin1String("Space"))
            text += QLatin1Char(' ');
        else if (type == QLatin1String("LineBreak"))
            text += QLatin1Char('\n');
        else if (type == QLatin1String("Strong"))
            text += inlinesOf(content.toArray());
        else if (type == QLatin1String("Emph"))
            text += kEmphasisMark + inlinesOf(content.toArray()) + kEmphasisMark;
        else if (type == QLatin1String("Link")) // attributes, text, target
            text += kLinkMark + inlinesOf(content.toArray().at(1).toArray()) + kLinkMark;
        else
            text += kForbiddenMark;
    }
    return text;
}

void blocksOf(const QJsonArray &nodes, const QString &where, std::vector<ReadBlock> &out) {
    for (const QJsonValue &node : nodes) {
        const QString type = typeOf(node);
        const QJsonArray content = contentOf(node).toArray();
        if (type == QLatin1String("Header")) { // level, attributes, text
            out.push_back({where + QStringLiteral("h%1").arg(content.at(0).toInt()),
                           inlinesOf(content.at(2).toArray())});
        } else if (type == QLatin1String("Para") || type == QLatin1String("Plain")) {
            out.push_back({where + QLatin1Char('p'), inlinesOf(content)});
        } else if (type == QLatin1String("BlockQuote")) {
            blocksOf(content, where + QStringLiteral("> "), out);
        } else if (type == QLatin1String("BulletList")) {
            out.push_back({where + QStringLiteral("ul"), {}});
            for (const QJsonValue &item : content)
                blocksOf(item.toArray(), where + QStringLiteral("li "), out);
        } else {
            out.push_back({where + type, QString(kForbiddenMark)});
        }
    }
}

} // namespace

std::optional<QString> findPandoc() {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pandoc"));
    return program.isEmpty() ? std::nullopt : std::optional(program);
}

std::vector<ReadBlock> readWithPandoc(const QString &pandoc, const QByteArray &document) {
    constexpr int kLongest = 120'000; // milliseconds
    QProcess process;
    process.start(pandoc, {QStringLiteral("-f"), QStringLiteral("commonmark"), QStringLiteral("-t"),
                           QStringLiteral("json")});
    process.write(document);
    process.closeWriteChannel();
    if (!process.waitForFinished(kLongest) || process.exitCode() != 0)
        throw std::runtime_error("pandoc failed: " + process.readAllStandardError().toStdString());
    // Qt would drop a byte order mark at the start of a string, which may be what somebody typed.
    const QByteArray json = process.readAllStandardOutput().replace("\xef\xbb\xbf", "\\ufeff");
    const QJsonObject read = QJsonDocument::fromJson(json).object();
    std::vector<ReadBlock> blocks;
    blocksOf(read.value(QLatin1String("blocks")).toArray(), {}, blocks);
    return blocks;
}

} // namespace coalesce::test
