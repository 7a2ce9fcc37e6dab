// SPDX-License-Identifier: MIT
#include "app/engine_loader.h"

#include "inference/engine_module.h"
#include "inference/module_file.h"

namespace anycap {

Result<std::unique_ptr<engine::Engine>> loadEngine(const engine::LoadOptions &options,
                                                   const WorkContext &context)
{
    const auto symbol = openModule(engine::kEngineModule, engine::kEngineSymbol, ModuleScope::ProgramFirst);
    if (!symbol)
        return symbol.error();
    using Entry = const engine::EngineFunctions *(*)();
    const engine::EngineFunctions *functions = reinterpret_cast<Entry>(*symbol)();
    if (functions->abi != engine::kEngineAbi)
        return Error{ErrorCode::Unsupported, "this part is of another version of the program",
                     engine::kEngineModule};
    return functions->open(options, context);
}

} // namespace anycap
