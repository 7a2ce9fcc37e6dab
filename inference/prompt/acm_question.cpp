// SPDX-License-Identifier: MIT
#include "inference/prompt/prompt.h"

#include <array>

namespace anycap::prompt {

namespace {

constexpr std::string_view kLongStart = "You are a multimodal aligner, and your task is to transform the "
                                        "existing caption into a caption that better "
                                        "meets the requirements. The requirement is: ";
constexpr std::string_view kLongEnd
    = "You only need to answer the caption that better meets the requirements, and do not add anything else.";

struct FormRow {
    AcmForm form;
    std::string_view name;
    bool isImage, isVideo, isAudio;
};
constexpr std::array<FormRow, 9> kForms{{
    {AcmForm::EvalShort, "eval-short", true, false, true},
    {AcmForm::EvalVideo, "eval-video", false, true, false},
    {AcmForm::EvalMia, "eval-mia", true, false, false},
    {AcmForm::EvalVidCap, "eval-vidcap", false, true, false},
    {AcmForm::TrainSpaced, "train-spaced", true, true, false},
    {AcmForm::TrainUnspaced, "train-unspaced", true, false, false},
    {AcmForm::TrainAudio, "train-audio", false, false, true},
    {AcmForm::TrainAudioNested, "train-audio-nested", false, false, true},
    {AcmForm::PlainAudio, "plain-audio", false, false, true},
}};

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

} // namespace

AcmForm defaultAcmForm(Modality modality)
{
    return modality == Modality::Video ? AcmForm::EvalVideo : AcmForm::EvalShort;
}

std::vector<AcmForm> acmForms(Modality modality)
{
    std::vector<AcmForm> forms;
    for (const FormRow &row : kForms) {
        const bool fits = modality == Modality::Image ? row.isImage
            : modality == Modality::Video             ? row.isVideo
                                                      : row.isAudio;
        if (fits)
            forms.push_back(row.form);
    }
    return forms;
}

std::string_view acmFormName(AcmForm form)
{
    for (const FormRow &row : kForms) {
        if (row.form == form)
            return row.name;
    }
    return {};
}

std::optional<AcmForm> acmFormFromName(std::string_view name)
{
    for (const FormRow &row : kForms) {
        if (row.name == name)
            return row.form;
    }
    return std::nullopt;
}

std::string acmQuestion(AcmForm form, std::string_view instruction, std::string_view caption)
{
    const std::string q(instruction);
    const std::string c(caption);
    const std::string start(kLongStart);
    const std::string end(kLongEnd);
    switch (form) {
    case AcmForm::EvalShort:
        return "You are a multimodal aligner. Transform the existing caption to meet the requirement: "
            + quoted(q) + ". Existing caption: " + quoted(c) + ". Only respond with the improved caption.";
    case AcmForm::EvalVideo:
    case AcmForm::TrainUnspaced:
        return start + quoted(q) + ".The existing caption is: " + quoted(c) + ". " + end;
    case AcmForm::EvalMia:
    case AcmForm::TrainSpaced:
        return start + quoted(q) + ". The existing caption is: " + quoted(c) + ". " + end;
    case AcmForm::EvalVidCap:
        return start + quoted(q) + " The existing caption is: " + quoted(c) + " " + end;
    case AcmForm::TrainAudio:
        return start + quoted(q) + " The existing caption is: " + quoted(c);
    case AcmForm::TrainAudioNested:
        return start + "<audio>\n" + q + " The existing caption is: " + c;
    case AcmForm::PlainAudio:
        return q;
    }
    return {};
}

} // namespace anycap::prompt
