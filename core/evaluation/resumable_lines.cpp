// SPDX-License-Identifier: MIT
#include "core/evaluation/resumable_lines.h"

#include "core/base/atomic_file.h"

#include <QCryptographicHash>

#include <cerrno>
#include <system_error>

namespace anycap::evaluation {

std::string idOfText(std::string_view text)
{
    constexpr qsizetype kDigits = 32;
    return QCryptographicHash::hash(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())),
                                    QCryptographicHash::Sha256)
        .toHex()
        .left(kDigits)
        .toStdString();
}

ResumableLines::ResumableLines(std::string out, std::string idMember, const std::vector<std::string> &known)
    : m_out(std::move(out))
    , m_part(m_out + ".part")
    , m_idMember(std::move(idMember))
{
    for (const std::string &path : known)
        read(path);
    read(m_out);
    read(m_part);
}

void ResumableLines::read(const std::string &path)
{
    const auto bytes = readFile(path, kMostEvalFileBytes);
    if (!bytes)
        return;
    eachLine(*bytes, [this](int /*number*/, std::string_view text) {
        Json line = parsedLine(text);
        if (!line.is_object() || !line.contains(m_idMember) || !line[m_idMember].is_string())
            return;
        const std::string id = line[m_idMember].get<std::string>();
        m_known[id] = std::move(line);
    });
}

const Json *ResumableLines::find(const std::string &id) const
{
    const auto found = m_known.find(id);
    return found == m_known.end() ? nullptr : &found->second;
}

Result<Unit> ResumableLines::add(const Json &line)
{
    errno = 0;
    std::string text = dumpedLine(line) + '\n';
    if (!m_journal) {
        m_journal.reset(std::fopen(m_part.c_str(), "ab"));
        text.insert(text.begin(), '\n'); // a line that a kill cut off must not take this one with it
    }
    if (!m_journal || std::fwrite(text.data(), 1, text.size(), m_journal.get()) != text.size()
        || std::fflush(m_journal.get()) != 0)
        return Error{ErrorCode::IoError,
                     errno != 0 ? std::generic_category().message(errno) : "cannot be written", m_part};
    return Unit{};
}

Result<Unit> ResumableLines::finish(const std::vector<Json> &lines)
{
    std::string all;
    for (const Json &line : lines)
        all += dumpedLine(line) + '\n';
    if (auto written = writeFileAtomically(m_out, all); !written)
        return written;
    m_journal.reset();
    std::remove(m_part.c_str());
    return Unit{};
}

} // namespace anycap::evaluation
