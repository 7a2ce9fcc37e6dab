// SPDX-License-Identifier: MIT
#include "ui/widgets/spell_checker.h"

#include "ui/session/studio_settings.h"

#include <hunspell/hunspell.hxx>

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStringDecoder>

#include <algorithm>

namespace anycap::ui {

namespace {

const QString kOwnWordsKey = QStringLiteral("spelling/words");

QStringList dictionaryFolders()
{
    QStringList folders = QStandardPaths::locateAll(
        QStandardPaths::GenericDataLocation, QStringLiteral("hunspell"), QStandardPaths::LocateDirectory);
    const QStringList usual{QStringLiteral("/usr/share/hunspell"),
                            QStringLiteral("/usr/share/myspell/dicts")};
    for (const QString &folder : usual) {
        if (!folders.contains(folder) && QFileInfo(folder).isDir())
            folders << folder;
    }
    return folders;
}

/// The affix file that fits best: "pt-BR" takes pt_BR, then any pt.
QString affixFile(const QString &language)
{
    const QString wanted = QString(language).replace(QLatin1Char('-'), QLatin1Char('_'));
    const QString root = wanted.section(QLatin1Char('_'), 0, 0).toLower();
    // What most readers of the language expect where the region was not said.
    const QString usual
        = root == QLatin1String("en") ? QStringLiteral("en_US") : root + QLatin1Char('_') + root.toUpper();
    QString found;
    int best = 0;
    for (const QString &folder : dictionaryFolders()) {
        const QStringList files = QDir(folder).entryList({QStringLiteral("*.aff")}, QDir::Files, QDir::Name);
        for (const QString &file : files) {
            const QString name = QFileInfo(file).completeBaseName();
            int score = 0;
            if (name.compare(wanted, Qt::CaseInsensitive) == 0)
                score = 4;
            else if (name == usual)
                score = 3;
            else if (name == root)
                score = 2;
            else if (name.startsWith(root + QLatin1Char('_')))
                score = 1;
            const QString path = QDir(folder).filePath(file);
            const bool isWhole = QFileInfo::exists(path.chopped(4) + QStringLiteral(".dic"));
            if (score > best && isWhole) {
                best = score;
                found = path;
            }
        }
    }
    return found;
}

} // namespace

SpellChecker::SpellChecker(StudioSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

SpellChecker::~SpellChecker() = default;

bool SpellChecker::setLanguage(const QString &language)
{
    if (language == m_language)
        return hasDictionary();
    m_language = language;
    m_dictionary.reset();
    m_dictionaryName.clear();
    m_known.clear();
    const QString affixes = language.isEmpty() ? QString() : affixFile(language);
    if (!affixes.isEmpty()) {
        const QByteArray affixPath = QFile::encodeName(affixes);
        const QByteArray wordsPath = QFile::encodeName(affixes.chopped(4) + QStringLiteral(".dic"));
        m_dictionary = std::make_unique<Hunspell>(affixPath.constData(), wordsPath.constData());
        m_isUtf8 = m_dictionary->get_dict_encoding() == "UTF-8";
        m_dictionaryName = QFileInfo(affixes).completeBaseName();
    }
    emit changed();
    return hasDictionary();
}

bool SpellChecker::isRight(const QString &word) const
{
    if (m_dictionary == nullptr || word.size() < 2)
        return true;
    if (const auto known = m_known.constFind(word); known != m_known.cend())
        return *known;
    const bool hasOddSigns = std::any_of(word.begin(), word.end(), [](QChar c) {
        return c.isDigit() || c == QLatin1Char('@') || c == QLatin1Char('/');
    });
    bool isRight = hasOddSigns || m_settings.value(kOwnWordsKey).toStringList().contains(word);
    if (!isRight) {
        // Dictionaries write the straight apostrophe.
        const QString plain = QString(word).replace(QChar(0x2019), QLatin1Char('\''));
        // One of the old encodings holds most words of its language; what it cannot hold is not judged.
        const QByteArray bytes = m_isUtf8 ? plain.toUtf8() : plain.toLatin1();
        isRight
            = (!m_isUtf8 && QString::fromLatin1(bytes) != plain) || m_dictionary->spell(bytes.toStdString());
    }
    m_known.insert(word, isRight);
    return isRight;
}

QStringList SpellChecker::suggestions(const QString &word) const
{
    QStringList found;
    if (m_dictionary == nullptr)
        return found;
    const QByteArray bytes = m_isUtf8 ? word.toUtf8() : word.toLatin1();
    for (const std::string &suggestion : m_dictionary->suggest(bytes.toStdString())) {
        found << (m_isUtf8 ? QString::fromStdString(suggestion) : QString::fromLatin1(suggestion.c_str()));
        if (found.size() == 8)
            break;
    }
    return found;
}

void SpellChecker::addWord(const QString &word)
{
    QStringList own = m_settings.value(kOwnWordsKey).toStringList();
    if (own.contains(word))
        return;
    own << word;
    m_settings.setValue(kOwnWordsKey, own);
    m_known.clear();
    emit changed();
}

} // namespace anycap::ui
