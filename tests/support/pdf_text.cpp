// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdf_text.h"

#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>
#include <stdexcept>

namespace coalesce::test {

namespace {

using Object = QPDFObjectHandle;

// ISO 32000-1, 7.9.2.2. Decoded here and not by qpdf, so that a text is compared with what stands in the
// file.
QString fromTextString(const std::string &bytes) {
    if (bytes.size() < 2 || bytes.compare(0, 2, "\xfe\xff") != 0)
        return QString::fromLatin1(bytes.data(),
                                   qsizetype(bytes.size())); // of PDFDocEncoding we only write ASCII
    QString text;
    for (size_t i = 2; i + 1 < bytes.size(); i += 2)
        text.append(QChar(char16_t((quint8(bytes[i]) << 8) | quint8(bytes[i + 1]))));
    return text;
}

QString stringAt(Object dictionary, const char *key) {
    Object value = dictionary.isDictionary() ? dictionary.getKey(key) : Object::newNull();
    return value.isString() ? fromTextString(value.getStringValue()) : QString();
}

// Which numbers of marked content a page has, and what is drawn outside of any.
class ContentReader : public Object::ParserCallbacks {
public:
    std::set<int> numbers;
    int unmarked = 0;
    int artifacts = 0;

    void handleObject(Object object, size_t, size_t) override {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        const std::string op = object.getOperatorValue();
        if (op == "BDC" || op == "BMC")
            begin();
        else if (op == "EMC")
            m_open.pop_back();
        else if (isDrawing(op) && m_open.empty())
            ++unmarked;
        m_operands.clear();
    }
    void handleEOF() override {
        if (!m_open.empty())
            throw std::runtime_error("marked content that is not closed");
    }

private:
    static bool isDrawing(const std::string &op) {
        static const std::set<std::string> drawing{"Tj", "TJ", "'",  "\"", "f",  "F",  "f*", "S",
                                                   "s",  "B",  "B*", "b",  "b*", "Do", "sh", "EI"};
        return drawing.count(op) > 0;
    }
    void begin() {
        const std::string tag = m_operands.at(0).getName();
        const bool artifact = tag == "/Artifact";
        if (artifact)
            ++artifacts;
        if (m_operands.size() > 1 && m_operands[1].isDictionary() && m_operands[1].hasKey("/MCID")) {
            for (const bool open : m_open) {
                if (open)
                    throw std::runtime_error("numbered content within numbered content");
            }
            numbers.insert(int(m_operands[1].getKey("/MCID").getIntValue()));
            m_open.push_back(true);
        } else if (artifact && !m_open.empty()) {
            throw std::runtime_error("an artifact within marked content");
        } else {
            m_open.push_back(false);
        }
    }
    std::vector<Object> m_operands;
    std::vector<bool> m_open;
};

class Reader {
public:
    explicit Reader(const QByteArray &bytes) {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("test", bytes.constData(), size_t(bytes.size()));
    }

    PdfFacts read() {
        Object root = m_pdf.getRoot();
        readPages();
        m_facts.language = stringAt(root, "/Lang");
        m_facts.title = stringAt(m_pdf.getTrailer().getKey("/Info"), "/Title");
        m_facts.author = stringAt(m_pdf.getTrailer().getKey("/Info"), "/Author");
        m_facts.creationDate = stringAt(m_pdf.getTrailer().getKey("/Info"), "/CreationDate");
        Object markInfo = root.getKey("/MarkInfo");
        m_facts.marked = markInfo.isDictionary() && markInfo.getKey("/Marked").isBool() &&
                         markInfo.getKey("/Marked").getBoolValue();
        Object preferences = root.getKey("/ViewerPreferences");
        m_facts.displaysTitle = preferences.isDictionary() &&
                                preferences.getKey("/DisplayDocTitle").isBool() &&
                                preferences.getKey("/DisplayDocTitle").getBoolValue();
        if (root.getKey("/Metadata").isStream()) {
            const auto buffer = root.getKey("/Metadata").getStreamData();
            m_facts.xmp =
                QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
        }
        if (root.getKey("/Outlines").isDictionary())
            readBookmarks(root.getKey("/Outlines"), 0);
        readStructure(root.getKey("/StructTreeRoot"));
        for (Object &object : m_pdf.getAllObjects()) {
            for (const char *key : {"/CreationDate", "/ModDate", "/M", "/LastModified"}) {
                Object dictionary = object.isStream() ? object.getDict() : object;
                if (dictionary.isDictionary() && dictionary.hasKey(key) && dictionary.getKey(key).isString())
                    m_facts.allDates += stringAt(dictionary, key) + QLatin1Char(';');
            }
        }
        if (m_pdf.anyWarnings())
            throw std::runtime_error("qpdf warns: " + m_pdf.getWarnings().front().getMessageDetail());
        return std::move(m_facts);
    }

private:
    void readPages() {
        int index = 0;
        for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(m_pdf).getAllPages()) {
            m_pageIndex[page.getObjectHandle().getObjGen()] = index++;
            ContentReader content;
            page.parseContents(&content);
            m_numbers[page.getObjectHandle().getObjGen()] = content.numbers;
            m_facts.unmarkedDrawing += content.unmarked;
            m_facts.artifacts += content.artifacts;
            for (QPDFAnnotationObjectHelper &annotation : page.getAnnotations("/Link")) {
                Object action = annotation.getObjectHandle().getKey("/A");
                m_facts.targets.push_back(QString::fromStdString(action.getKey("/URI").getStringValue()));
            }
        }
        m_facts.pages = index;
    }

    void readBookmarks(Object parent, int depth) {
        for (Object item = parent.getKey("/First"); item.isDictionary(); item = item.getKey("/Next")) {
            const auto page = m_pageIndex.find(item.getKey("/Dest").getArrayItem(0).getObjGen());
            m_facts.bookmarks.push_back(
                {stringAt(item, "/Title"), depth, page == m_pageIndex.end() ? -1 : page->second});
            readBookmarks(item, depth + 1);
        }
    }

    void readStructure(Object root) {
        if (!root.isDictionary())
            throw std::runtime_error("no structure");
        Object numbers = root.getKey("/ParentTree").getKey("/Nums");
        for (int i = 0; i + 1 < numbers.getArrayNItems(); i += 2)
            m_parents[int(numbers.getArrayItem(i).getIntValue())] = numbers.getArrayItem(i + 1);
        readKid(root.getKey("/K"), root, 0, nullptr);
    }

    void readKid(Object kid, Object parent, int depth, PdfElement *owner) {
        if (kid.isArray()) {
            for (Object &each : kid.getArrayAsVector())
                readKid(each, parent, depth, owner);
            return;
        }
        const std::string type = kid.getKey("/Type").isName() ? kid.getKey("/Type").getName() : "/StructElem";
        if (type == "/MCR")
            readMark(kid, parent, *owner);
        else if (type == "/OBJR")
            readLink(kid, parent, *owner);
        else
            readElement(kid, parent, depth);
    }

    void readElement(Object element, Object parent, int depth) {
        if (element.getKey("/P").getObjGen() != parent.getObjGen())
            throw std::runtime_error("an element that names another parent");
        const size_t index = m_facts.elements.size();
        PdfElement made;
        made.role = QString::fromStdString(element.getKey("/S").getName()).mid(1);
        made.depth = depth;
        made.hasActualText = element.hasKey("/ActualText");
        made.actualText = stringAt(element, "/ActualText");
        m_facts.elements.push_back(made);
        readKid(element.getKey("/K"), element, depth + 1, &made);
        QString text = made.actualText;
        for (size_t i = index + 1; !made.hasActualText && i < m_facts.elements.size(); ++i) {
            if (m_facts.elements[i].depth == depth + 1)
                text += m_facts.elements[i].text;
        }
        made.text = text;
        m_facts.elements[index] = made;
    }

    void readMark(Object mark, Object parent, PdfElement &owner) {
        const int number = int(mark.getKey("/MCID").getIntValue());
        Object page = mark.getKey("/Pg");
        Object owners = m_parents[int(page.getKey("/StructParents").getIntValue())];
        if (!m_numbers[page.getObjGen()].count(number))
            throw std::runtime_error("marked content that is on no page");
        if (owners.getArrayItem(number).getObjGen() != parent.getObjGen())
            throw std::runtime_error("marked content whose page names another element");
        ++owner.marks;
    }

    void readLink(Object reference, Object parent, PdfElement &owner) {
        const int key = int(reference.getKey("/Obj").getKey("/StructParent").getIntValue());
        if (m_parents[key].getObjGen() != parent.getObjGen())
            throw std::runtime_error("a link that names another element");
        ++owner.links;
    }

    QPDF m_pdf;
    PdfFacts m_facts;
    std::map<QPDFObjGen, int> m_pageIndex;
    std::map<QPDFObjGen, std::set<int>> m_numbers;
    std::map<int, Object> m_parents;
};

} // namespace

PdfFacts readPdf(const QByteArray &pdf) {
    return Reader(pdf).read();
}

} // namespace coalesce::test
