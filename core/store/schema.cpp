// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

namespace coalesce::store {

namespace {

QString columnType(const ColumnInfo &column) {
    switch (column.type) {
    case ColumnType::Bool:
    case ColumnType::Integer:
        return QStringLiteral("INTEGER");
    case ColumnType::Text:
    case ColumnType::RequiredText:
    case ColumnType::Date:
    case ColumnType::Time:
    case ColumnType::Moment:
    case ColumnType::Choice:
    case ColumnType::Reference:
    case ColumnType::AnyReference:
        return QStringLiteral("TEXT");
    }
    Q_UNREACHABLE();
}

// Consents outlive an undone participant, and a reflection may be about anything: neither can be a foreign
// key.
bool isForeignKey(const ColumnInfo &column) {
    return column.type == ColumnType::Reference && column.onRemove != OnRemove::Keep;
}

QString createTable(const RecordInfo &info) {
    QStringList columns{QStringLiteral("id TEXT NOT NULL PRIMARY KEY")};
    for (const ColumnInfo &column : info.columns) {
        QString line = QStringLiteral("\"%1\" %2").arg(snakeCase(column.name), columnType(column));
        if (!column.nullable)
            line += QStringLiteral(" NOT NULL");
        if (isForeignKey(column))
            line += QStringLiteral(" REFERENCES %1(id) DEFERRABLE INITIALLY DEFERRED")
                        .arg(tableOf(column.target));
        columns << line;
    }
    return QStringLiteral("CREATE TABLE %1 (%2) STRICT")
        .arg(tableOf(info.kind), columns.join(QLatin1String(", ")));
}

} // namespace

QString snakeCase(QLatin1String name) {
    QString snake;
    for (const QChar c : QString(name)) {
        if (c.isUpper())
            snake += QLatin1Char('_');
        snake += c.toLower();
    }
    return snake;
}

QString tableOf(Kind kind) {
    return snakeCase(infoOf(kind).plural);
}

QStringList schemaStatements() {
    QStringList statements{
        QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId),
        QStringLiteral("PRAGMA user_version=%1").arg(kSchemaVersion),
        QStringLiteral("CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT"),
        QStringLiteral("CREATE TABLE history (number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, "
                       "time INTEGER NOT NULL, kind TEXT NOT NULL, undoes INTEGER, action TEXT NOT NULL, "
                       "token TEXT NOT NULL, patch TEXT NOT NULL) STRICT"),
        QStringLiteral("CREATE TABLE drafts (place TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL, "
                       "time INTEGER NOT NULL) STRICT"),
        QStringLiteral("CREATE TABLE forgotten (id TEXT NOT NULL PRIMARY KEY) STRICT"),
        QStringLiteral("CREATE TABLE media (hash TEXT NOT NULL, part INTEGER NOT NULL, data BLOB NOT NULL, "
                       "PRIMARY KEY (hash, part)) STRICT")};
    for (int i = 0; i < kKindCount; ++i) {
        const RecordInfo &info = infoOf(Kind(i));
        statements << createTable(info);
        // Without these a removed record would cost a walk through every table that could point at it.
        for (const ColumnInfo &column : info.columns)
            if (isForeignKey(column))
                statements << QStringLiteral("CREATE INDEX %1_%2 ON %1 (\"%2\")")
                                  .arg(tableOf(info.kind), snakeCase(column.name));
    }
    return statements;
}

QStringList tableNames() {
    QStringList names{QStringLiteral("meta"), QStringLiteral("history"), QStringLiteral("drafts"),
                      QStringLiteral("forgotten"), QStringLiteral("media")};
    for (int i = 0; i < kKindCount; ++i)
        names << tableOf(Kind(i));
    return names;
}

} // namespace coalesce::store
