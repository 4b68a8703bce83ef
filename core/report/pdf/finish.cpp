// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf/finish.h"

#include "core/report/pdf/marks.h"
#include "core/report/pdf/metadata.h"

#include <QCoreApplication>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace coalesce::report::pdf {

namespace {

using Object = QPDFObjectHandle;

Object integer(long long value) {
    return Object::newInteger(value);
}
Object name(const std::string &value) {
    return Object::newName(value);
}

class Finisher {
public:
    Finisher(QPDF &pdf, const LaidOut &laidOut) : m_pdf(pdf), m_laidOut(laidOut) {}

    // False when the pages are not as they were drawn.
    bool finish(const std::vector<std::vector<int>> &marks) {
        for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(m_pdf).getAllPages())
            m_pages.push_back(page.getObjectHandle());
        if (m_pages.size() != marks.size())
            return false;
        makeElements();
        for (size_t i = 0; i < m_pages.size(); ++i) {
            if (!markPage(i, marks[i]))
                return false;
            addLinks(i);
        }
        closeElements();
        addStructureTree();
        addBookmarks();
        addMetadata(m_pdf, m_laidOut);
        return true;
    }

private:
    void makeElements() {
        for (const Node &node : m_laidOut.nodes) {
            Object element = Object::newDictionary();
            element.replaceKey("/Type", name("/StructElem"));
            element.replaceKey("/S", name(structureType(node)));
            if (node.text)
                element.replaceKey("/ActualText", textString(*node.text));
            m_elements.push_back(m_pdf.makeIndirectObject(element));
            m_kids.emplace_back();
        }
        for (size_t i = 1; i < m_elements.size(); ++i) {
            const size_t parent = size_t(m_laidOut.nodes[i].parent);
            m_elements[i].replaceKey("/P", m_elements[parent]);
            m_kids[parent].push_back(m_elements[i]);
        }
    }

    bool markPage(size_t index, const std::vector<int> &marks) {
        Object page = m_pages[index];
        MarkFilter filter(m_laidOut.nodes, marks);
        Pl_Buffer content("content");
        QPDFPageObjectHelper(page).filterContents(&filter, &content);
        if (!filter.isComplete())
            return false;
        page.replaceKey("/Contents", Object::newStream(&m_pdf, content.getBufferSharedPointer()));
        page.replaceKey("/StructParents", integer((long long)index));
        std::vector<Object> owners;
        for (const int node : filter.numbered()) {
            Object reference = Object::newDictionary();
            reference.replaceKey("/Type", name("/MCR"));
            reference.replaceKey("/Pg", page);
            reference.replaceKey("/MCID", integer((long long)owners.size()));
            m_kids[node].push_back(reference);
            owners.push_back(m_elements[node]);
        }
        m_owners.push_back(m_pdf.makeIndirectObject(Object::newArray(owners)));
        return true;
    }

    void addLinks(size_t index) {
        const std::vector<LinkArea> &links = m_laidOut.pages[index].links;
        if (links.empty())
            return;
        Object page = m_pages[index];
        std::vector<Object> annotations;
        for (const LinkArea &link : links) {
            const Node &node = m_laidOut.nodes[link.node];
            Object action = Object::newDictionary();
            action.replaceKey("/S", name("/URI"));
            action.replaceKey("/URI", Object::newString(node.target.toStdString()));
            Object annotation = Object::newDictionary();
            annotation.replaceKey("/Type", name("/Annot"));
            annotation.replaceKey("/Subtype", name("/Link"));
            const double bottom = m_laidOut.measures.height - link.y - link.height;
            annotation.replaceKey("/Rect", Object::newArray(QPDFObjectHandle::Rectangle(
                                               link.x, bottom, link.x + link.width, bottom + link.height)));
            annotation.replaceKey("/Border", Object::parse("[0 0 0]"));
            annotation.replaceKey("/F", integer(4)); // printed
            annotation.replaceKey("/A", action);
            annotation.replaceKey("/Contents", textString(node.text.value_or(QString())));
            annotation.replaceKey("/StructParent",
                                  integer((long long)(m_pages.size() + m_linkOwners.size())));
            annotation = m_pdf.makeIndirectObject(annotation);
            annotations.push_back(annotation);
            m_linkOwners.push_back(m_elements[link.node]);
            Object reference = Object::newDictionary();
            reference.replaceKey("/Type", name("/OBJR"));
            reference.replaceKey("/Pg", page);
            reference.replaceKey("/Obj", annotation);
            m_kids[link.node].push_back(reference);
        }
        page.replaceKey("/Annots", Object::newArray(annotations));
        page.replaceKey("/Tabs", name("/S"));
    }

    void closeElements() {
        for (size_t i = 0; i < m_elements.size(); ++i)
            m_elements[i].replaceKey("/K", Object::newArray(m_kids[i]));
    }

    void addStructureTree() {
        std::vector<Object> numbers;
        const auto add = [&](Object value) {
            numbers.push_back(integer((long long)(numbers.size() / 2)));
            numbers.push_back(value);
        };
        for (Object &owners : m_owners)
            add(owners);
        for (Object &owner : m_linkOwners)
            add(owner);
        Object parentTree = Object::newDictionary();
        parentTree.replaceKey("/Nums", Object::newArray(numbers));
        Object root = Object::newDictionary();
        root.replaceKey("/Type", name("/StructTreeRoot"));
        root.replaceKey("/K", m_elements.front());
        root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(parentTree));
        root.replaceKey("/ParentTreeNextKey", integer((long long)(numbers.size() / 2)));
        root = m_pdf.makeIndirectObject(root);
        m_elements.front().replaceKey("/P", root);
        m_pdf.getRoot().replaceKey("/StructTreeRoot", root);
        m_pdf.getRoot().replaceKey("/MarkInfo", Object::parse("<< /Marked true >>"));
    }

    // Nested like the headings. Entries of the first two levels are open.
    void addBookmarks() {
        if (m_laidOut.headings.empty())
            return;
        struct Open {
            int level;
            Object item;
            Object last; // of its children
            int count;
        };
        Object outlines = m_pdf.makeIndirectObject(Object::newDictionary());
        outlines.replaceKey("/Type", name("/Outlines"));
        std::vector<Open> path{{0, outlines, Object::newNull(), 0}};
        const auto close = [&] {
            Open closed = path.back();
            path.pop_back();
            if (closed.count > 0)
                closed.item.replaceKey("/Count", integer(closed.level >= 2 ? -closed.count : closed.count));
            if (!path.empty() && closed.level < 2)
                path.back().count += closed.count;
        };
        for (const HeadingPlace &heading : m_laidOut.headings) {
            while (path.size() > 1 && path.back().level >= heading.level)
                close();
            Open &parent = path.back();
            Object item = m_pdf.makeIndirectObject(Object::newDictionary());
            item.replaceKey("/Title",
                            textString(QString(heading.text).replace(QLatin1Char('\n'), QLatin1Char(' '))));
            item.replaceKey("/Parent", parent.item);
            std::vector<Object> destination{m_pages[heading.page], name("/XYZ"), Object::newNull(),
                                            Object::newReal(m_laidOut.measures.height - heading.y + 8, 2),
                                            Object::newNull()};
            item.replaceKey("/Dest", Object::newArray(destination));
            if (parent.last.isNull()) {
                parent.item.replaceKey("/First", item);
            } else {
                parent.last.replaceKey("/Next", item);
                item.replaceKey("/Prev", parent.last);
            }
            parent.item.replaceKey("/Last", item);
            parent.last = item;
            ++parent.count;
            path.push_back({heading.level, item, Object::newNull(), 0});
        }
        while (!path.empty())
            close();
        m_pdf.getRoot().replaceKey("/Outlines", outlines);
        m_pdf.getRoot().replaceKey("/PageMode", name("/UseOutlines"));
    }

    QPDF &m_pdf;
    const LaidOut &m_laidOut;
    std::vector<Object> m_pages;
    std::vector<Object> m_elements;          // of each node
    std::vector<std::vector<Object>> m_kids; // of each node
    std::vector<Object> m_owners;            // of each page: the elements of its marked content, by number
    std::vector<Object> m_linkOwners;
};

} // namespace

Result<QByteArray> finishPdf(const QByteArray &drawn, const LaidOut &laidOut,
                             const std::vector<std::vector<int>> &marks) {
    const QString problem =
        QCoreApplication::translate("coalesce::report::pdf::Writer", "The PDF could not be made (%1).");
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("report", drawn.constData(), size_t(drawn.size()));
        if (!Finisher(pdf, laidOut).finish(marks))
            return fail(ErrorCode::NotWritable, problem.arg(QStringLiteral("unexpected page content")));
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setMinimumPDFVersion("1.7");
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    } catch (const std::exception &error) {
        return fail(ErrorCode::NotWritable, problem.arg(QString::fromUtf8(error.what())));
    }
}

} // namespace coalesce::report::pdf
