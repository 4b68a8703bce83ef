// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/read_markdown.h"

#include <QStringConverter>
#include <cmark.h>
#include <memory>

namespace coalesce::test {

namespace {

// QString::fromUtf8 would drop a byte order mark at the start, which may be what somebody typed.
QString fromUtf8(const char *bytes) {
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder(QByteArrayView(bytes));
}

QString inlinesOf(cmark_node *parent) {
    QString text;
    for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
            text += fromUtf8(cmark_node_get_literal(node));
            break;
        case CMARK_NODE_LINEBREAK:
            text += QLatin1Char('\n');
            break;
        case CMARK_NODE_STRONG:
            text += inlinesOf(node);
            break;
        case CMARK_NODE_EMPH:
            text += kEmphasisMark + inlinesOf(node) + kEmphasisMark;
            break;
        case CMARK_NODE_LINK:
            text += kLinkMark + inlinesOf(node) + kLinkMark;
            break;
        default:
            text += kForbiddenMark;
        }
    }
    return text;
}

void blocksOf(cmark_node *parent, const QString &where, std::vector<ReadBlock> &out) {
    for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_HEADING:
            out.push_back(
                {where + QStringLiteral("h%1").arg(cmark_node_get_heading_level(node)), inlinesOf(node)});
            break;
        case CMARK_NODE_PARAGRAPH:
            out.push_back({where + QLatin1Char('p'), inlinesOf(node)});
            break;
        case CMARK_NODE_BLOCK_QUOTE:
            blocksOf(node, where + QStringLiteral("> "), out);
            break;
        case CMARK_NODE_LIST: {
            const bool bullets = cmark_node_get_list_type(node) == CMARK_BULLET_LIST;
            out.push_back({where + (bullets ? QStringLiteral("ul") : QStringLiteral("ol")), {}});
            blocksOf(node, where, out);
            break;
        }
        case CMARK_NODE_ITEM:
            blocksOf(node, where + QStringLiteral("li "), out);
            break;
        default:
            out.push_back({where + QLatin1String(cmark_node_get_type_string(node)), QString(kForbiddenMark)});
        }
    }
}

} // namespace

std::vector<ReadBlock> readMarkdown(const QByteArray &document) {
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(
        cmark_parse_document(document.constData(), static_cast<size_t>(document.size()), CMARK_OPT_DEFAULT),
        &cmark_node_free);
    std::vector<ReadBlock> blocks;
    blocksOf(root.get(), {}, blocks);
    return blocks;
}

} // namespace coalesce::test
