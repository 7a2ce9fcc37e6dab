// SPDX-License-Identifier: MIT
#include "ui/preview/picture_file.h"

#include "core/media/image_reader.h"

#include <cstring>

namespace anycap::ui {

Result<QImage> readPicture(const std::string &path)
{
    const Result<RgbImage> read = readImage(path);
    if (!read)
        return read.error();
    QImage image(read->width, read->height, QImage::Format_RGB888);
    if (image.isNull())
        return Error{ErrorCode::OutOfMemory, "there is not enough memory for the picture", path};
    for (int y = 0; y < read->height; ++y)
        std::memcpy(image.scanLine(y), read->row(y), static_cast<std::size_t>(read->width) * 3);
    return image.convertToFormat(QImage::Format_RGB32);
}

} // namespace anycap::ui
