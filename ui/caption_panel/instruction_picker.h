// SPDX-License-Identifier: MIT
/// @file instruction_picker.h
/// What is asked of a caption: one of the types that the medium's modality has, found by its name, or free
/// text.
#pragma once

#include "core/captioning/instruction_catalogue.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace anycap::ui {

class StudioSettings;

class InstructionPicker : public QWidget {
    Q_OBJECT
public:
    InstructionPicker(StudioSettings &settings, const InstructionCatalogue &catalogue,
                      QWidget *parent = nullptr);

    void setModality(Modality modality);
    Modality modality() const { return m_modality; }
    /// "brief"; false when the modality has no such type.
    bool setType(const QString &aspect);
    /// Absent: free text.
    std::optional<InstructionType> type() const;
    int phrasing() const;
    void setPhrasing(int phrasing); ///< of the type; taken round and round
    QString freeText() const; ///< empty unless free text is chosen
    void setFreeText(const QString &text);

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();
    void typeChanged();
    void toggleFavourite(bool isFavourite);
    QStringList favourites() const;

    StudioSettings &m_settings;
    const InstructionCatalogue &m_catalogue;
    Modality m_modality = Modality::Video;
    QComboBox *m_type;
    QToolButton *m_favourite;
    QComboBox *m_phrasing;
    QLineEdit *m_text;
};

} // namespace anycap::ui
