// SPDX-License-Identifier: MIT
#include "app/engine_loader.h"

#include "inference/engine_module.h"
#include "inference/module_file.h"

namespace anycap {

namespace {

Result<const engine::EngineFunctions *> functions()
{
    const auto symbol = openModule(engine::kEngineModule, engine::kEngineSymbol, ModuleScope::ProgramFirst);
    if (!symbol)
        return symbol.error();
    using Entry = const engine::EngineFunctions *(*)();
    const engine::EngineFunctions *found = reinterpret_cast<Entry>(*symbol)();
    if (found->abi != engine::kEngineAbi)
        return Error{ErrorCode::Unsupported, "this part is of another version of the program",
                     engine::kEngineModule};
    return found;
}

} // namespace

Result<std::unique_ptr<engine::Engine>> loadEngine(const engine::LoadOptions &options,
                                                   const WorkContext &context)
{
    const auto engine = functions();
    if (!engine)
        return engine.error();
    return (*engine)->open(options, context);
}

Result<engine::QuantizeReport> quantizeCheckpoint(const engine::QuantizeOptions &options,
                                                  const WorkContext &context)
{
    const auto engine = functions();
    if (!engine)
        return engine.error();
    return (*engine)->quantize(options, context);
}

Result<engine::BenchReport> runBench(const engine::BenchOptions &options, const WorkContext &context)
{
    const auto engine = functions();
    if (!engine)
        return engine.error();
    return (*engine)->bench(options, context);
}

} // namespace anycap
