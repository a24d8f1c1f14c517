// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/configfile.h"

#include "base/atomicfile.h"
#include "base/redactor.h"
#include "config/configreader.h"
#include "config/jsonparser.h"
#include "config/yamlparser.h"

#include <QStringDecoder>

namespace waybill::config {

namespace {

bool hasYamlEnding(const QString &fileName)
{
    return fileName.endsWith(u".yaml", Qt::CaseInsensitive) || fileName.endsWith(u".yml", Qt::CaseInsensitive);
}

bool isYaml(const QByteArray &text, const QString &fileName)
{
    if (hasYamlEnding(fileName) || fileName.endsWith(u".json", Qt::CaseInsensitive))
        return hasYamlEnding(fileName);
    const QByteArray trimmed = text.trimmed();
    return !trimmed.isEmpty() && !trimmed.startsWith('{');
}

std::optional<SyntaxError> encodingError(const QByteArray &text)
{
    int line = 0;
    for (const QByteArray &bytes : text.split('\n')) {
        ++line;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        [[maybe_unused]] const QString decoded = decoder(bytes);
        if (decoder.hasError() || bytes.contains('\0'))
            return SyntaxError{line, QStringLiteral("this is not UTF-8 text: save the file as UTF-8")};
    }
    return std::nullopt;
}

Result<Node, SyntaxError> parseText(QByteArray text, const QString &fileName)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    if (const auto error = encodingError(text))
        return *error;
    if (text.trimmed().isEmpty())
        return SyntaxError{1, QStringLiteral("the file is empty: the smallest useful one is {\"version\": 1}")};
    return isYaml(text, fileName) ? parseYaml(text) : parseJson(QString::fromUtf8(text));
}

bool isWithin(const QString &path, const QString &ancestor)
{
    return path.startsWith(ancestor)
        && (path.size() == ancestor.size() || ancestor.isEmpty() || path[ancestor.size()] == u'.'
            || path[ancestor.size()] == u'[');
}

/// What validate() finds, but where reading has already said something about the same key.
void addFindings(const model::Configuration &configuration, const Node &root, std::vector<Problem> &problems)
{
    const auto read = problems;
    for (Problem &problem : validate(configuration)) {
        if (std::ranges::any_of(read, [&](const Problem &known) { return isWithin(problem.path, known.path); }))
            continue;
        problem.line = root.lineOf(problem.path);
        problems.push_back(std::move(problem));
    }
}

QString inWords(std::vector<Problem> problems, const Node &root, const QString &fileName)
{
    QStringList lines;
    for (Problem &problem : problems) {
        if (problem.line == 0)
            problem.line = root.lineOf(problem.path);
    }
    std::ranges::stable_sort(problems, {}, &Problem::line);
    for (const Problem &problem : problems)
        lines += QStringLiteral("%1:%2: %3%4")
                     .arg(fileName)
                     .arg(problem.line)
                     .arg(problem.path.isEmpty() ? QString() : problem.path + QStringLiteral(": "), problem.message);
    return Redactor::redacted(lines.join(u'\n'));
}

} // namespace

Result<model::Configuration> parseConfiguration(const QByteArray &text, const QString &fileName)
{
    if (text.size() > kMaximumFileBytes)
        return Error(QStringLiteral("%1: larger than 1 MB: this is not a Waybill configuration").arg(fileName));
    const auto root = parseText(text, fileName);
    if (!root)
        return Error(Redactor::redacted(
            QStringLiteral("%1:%2: %3").arg(fileName).arg(root.error().line).arg(root.error().message)));

    std::vector<Problem> problems;
    model::Configuration configuration = readConfiguration(*root, problems);
    addFindings(configuration, *root, problems);
    if (!problems.empty())
        return Error(inWords(std::move(problems), *root, fileName));
    return configuration;
}

Result<model::Configuration> loadConfiguration(const QString &path)
{
    const auto text = readFile(path, kMaximumFileBytes);
    if (!text)
        return text.error();
    return parseConfiguration(*text, path);
}

Result<void> saveConfiguration(const QString &path, const model::Configuration &configuration)
{
    if (hasYamlEnding(path))
        return Error(
            QStringLiteral("%1: Waybill reads YAML but does not write it, so that no comment is lost: edit the "
                           "file, or use a .json file")
                .arg(path));
    QStringList lines;
    for (const Problem &problem : validate(configuration))
        lines += QStringLiteral("%1: %2").arg(problem.path, problem.message);
    if (!lines.isEmpty())
        return Error(lines.join(u'\n'));
    return writeAtomically(path, writeConfiguration(configuration));
}

} // namespace waybill::config
