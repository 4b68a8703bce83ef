// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf/metadata.h"

#include <QXmlStreamWriter>

namespace coalesce::report::pdf {

namespace {

using Object = QPDFObjectHandle;

// XML has no place for these two; control characters were made pictures before.
QString forXml(const QString &text) {
    QString result = text;
    for (QChar &c : result) {
        if (c.unicode() >= 0xfffe)
            c = QChar(QChar::ReplacementCharacter);
    }
    return result;
}

// XMP (ISO 16684-1), with the mark that says the file means to follow PDF/UA-1 (ISO 14289-1, 5).
QByteArray xmpOf(const LaidOut &laidOut) {
    const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    const QString dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
    const QString xml = QStringLiteral("http://www.w3.org/XML/1998/namespace");
    QByteArray packet;
    QXmlStreamWriter writer(&packet);
    const auto list = [&](const QString &tag, const QString &kind, const QString &value,
                          bool isLanguageChoice) {
        writer.writeStartElement(dc, tag);
        writer.writeStartElement(rdf, kind);
        writer.writeStartElement(rdf, QStringLiteral("li"));
        if (isLanguageChoice)
            writer.writeAttribute(xml, QStringLiteral("lang"), QStringLiteral("x-default"));
        writer.writeCharacters(forXml(value));
        writer.writeEndElement();
        writer.writeEndElement();
        writer.writeEndElement();
    };
    writer.writeProcessingInstruction(QStringLiteral("xpacket"),
                                      QStringLiteral("begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\""));
    writer.writeNamespace(QStringLiteral("adobe:ns:meta/"), QStringLiteral("x"));
    writer.writeStartElement(QStringLiteral("adobe:ns:meta/"), QStringLiteral("xmpmeta"));
    writer.writeNamespace(rdf, QStringLiteral("rdf"));
    writer.writeStartElement(rdf, QStringLiteral("RDF"));
    writer.writeNamespace(dc, QStringLiteral("dc"));
    const QString xmp = QStringLiteral("http://ns.adobe.com/xap/1.0/");
    writer.writeNamespace(xmp, QStringLiteral("xmp"));
    const QString ua = QStringLiteral("http://www.aiim.org/pdfua/ns/id/");
    writer.writeNamespace(ua, QStringLiteral("pdfuaid"));
    writer.writeStartElement(rdf, QStringLiteral("Description"));
    writer.writeAttribute(rdf, QStringLiteral("about"), QString());
    writer.writeTextElement(ua, QStringLiteral("part"), QStringLiteral("1"));
    list(QStringLiteral("title"), QStringLiteral("Alt"), laidOut.title, true);
    if (!laidOut.author.isEmpty())
        list(QStringLiteral("creator"), QStringLiteral("Seq"), laidOut.author, false);
    list(QStringLiteral("language"), QStringLiteral("Bag"), laidOut.language, false);
    if (laidOut.date)
        writer.writeTextElement(xmp, QStringLiteral("CreateDate"), laidOut.date->toString(Qt::ISODate));
    writer.writeTextElement(xmp, QStringLiteral("CreatorTool"), QStringLiteral("Coalesce"));
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeProcessingInstruction(QStringLiteral("xpacket"), QStringLiteral("end=\"r\""));
    return packet;
}

} // namespace

QPDFObjectHandle textString(const QString &text) {
    std::string bytes("\xfe\xff");
    bytes.reserve(2 + 2 * size_t(text.size()));
    for (const QChar c : text) {
        bytes.push_back(char(c.unicode() >> 8));
        bytes.push_back(char(c.unicode() & 0xff));
    }
    return Object::newString(bytes);
}

void addMetadata(QPDF &pdf, const LaidOut &laidOut) {
    Object root = pdf.getRoot();
    root.replaceKey("/Lang", Object::newString(laidOut.language.toStdString()));
    root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));

    const QByteArray xmp = xmpOf(laidOut);
    Object stream = Object::newStream(&pdf, xmp.toStdString());
    stream.getDict().replaceKey("/Type", Object::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", Object::newName("/XML"));
    root.replaceKey("/Metadata", stream);

    // Made anew: cairo's own would hold the time of writing.
    Object info = Object::newDictionary();
    info.replaceKey("/Title", textString(laidOut.title));
    if (!laidOut.author.isEmpty())
        info.replaceKey("/Author", textString(laidOut.author));
    info.replaceKey("/Creator", Object::newString("Coalesce"));
    if (laidOut.date)
        info.replaceKey(
            "/CreationDate",
            Object::newString("D:" + laidOut.date->toString(QStringLiteral("yyyyMMdd")).toStdString()));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

} // namespace coalesce::report::pdf
