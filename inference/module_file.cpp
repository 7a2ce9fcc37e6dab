// SPDX-License-Identifier: MIT
#include "inference/module_file.h"

#include <dlfcn.h>

#include <filesystem>
#include <string>
#include <vector>

namespace anycap {

namespace {

namespace fs = std::filesystem;

#if defined(__SANITIZE_ADDRESS__)
constexpr int kOwnFirst = 0;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr int kOwnFirst = 0;
#else
constexpr int kOwnFirst = RTLD_DEEPBIND;
#endif
#else
constexpr int kOwnFirst = RTLD_DEEPBIND;
#endif

std::vector<fs::path> moduleFolders()
{
    std::vector<fs::path> folders;
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    if (!failed) {
        folders.push_back(program.parent_path());
        folders.push_back(program.parent_path().parent_path() / "lib" / "anycap");
    }
    Dl_info self{};
    if (dladdr(reinterpret_cast<const void *>(&openModule), &self) != 0 && self.dli_fname != nullptr)
        folders.push_back(fs::path(self.dli_fname).parent_path());
#ifdef ANYCAP_BUILD_MODULES
    folders.emplace_back(ANYCAP_BUILD_MODULES);
#endif
    return folders;
}

} // namespace

Result<void *> openModule(const char *fileName, const char *symbol, ModuleScope scope)
{
    const int flags
        = RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE | (scope == ModuleScope::OwnFirst ? kOwnFirst : 0);
    for (const fs::path &folder : moduleFolders()) {
        const fs::path path = folder / fileName;
        std::error_code failed;
        if (folder.empty() || !fs::is_regular_file(path, failed))
            continue;
        void *module = dlopen(path.c_str(), flags);
        void *found = module != nullptr ? dlsym(module, symbol) : nullptr;
        if (found != nullptr)
            return found;
        const char *why = dlerror();
        return Error{ErrorCode::Unsupported,
                     std::string("this part of the program cannot be opened: ")
                         + (why != nullptr ? why : "it has no entry"),
                     path.string()};
    }
    return Error{ErrorCode::NotFound, "this part of the program is not installed", fileName};
}

} // namespace anycap
