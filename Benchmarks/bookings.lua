-- For wrk, with one thread: holds each slot of the file that SLOTS names and
-- books it, then says how long that took. Any connection books what any other
-- has held.
local ffi = require("ffi")
ffi.cdef [[
typedef struct { long seconds, nanoseconds; } moment;
int clock_gettime(int clock, moment *now);
]]
local function now()
    local moment = ffi.new("moment")
    ffi.C.clock_gettime(1, moment)
    return tonumber(moment.seconds) + tonumber(moment.nanoseconds) / 1e9
end

local slots, held, at = {}, {}, 0
for line in io.lines(os.getenv("SLOTS")) do slots[#slots + 1] = line end
local json = { ["Content-Type"] = "application/json" }
local person = '"reason":"earache","consent":true,"patient":{"given_name":"Marie","family_name":"Tremblay",' ..
    '"birth_date":"1984-05-06","language":"fr","email":"'
local mark = os.getenv("MARK")
local booked, failed, begun = 0, 0, nil

function request()
    -- The first is wrk's own, to see that there is one: it is never sent.
    if begun == nil then begun = 0 return wrk.format("GET", "/healthz") end
    if begun == 0 then begun = now() end
    local hold = table.remove(held)
    if hold then
        return wrk.format("POST", "/api/v1/appointments", json, hold .. person .. mark .. at .. "-" .. booked .. '@example.org"}}')
    end
    at = at + 1
    if not slots[at] then return wrk.format("GET", "/healthz") end
    return wrk.format("POST", "/api/v1/holds", json, '{"slot":"' .. slots[at] .. '"}')
end

function response(status, _, body)
    local hold, token = body:match('"hold":"([^"]+)"'), body:match('"token":"([^"]+)"')
    if status == 201 and hold then
        held[#held + 1] = '{"hold":"' .. hold .. '","token":"' .. token .. '",'
    elseif status == 201 then
        booked = booked + 1
    elseif status ~= 200 then
        failed = failed + 1
        io.write("  ", status, " ", body:sub(1, 200), "\n")
    end
    if booked + failed < #slots then return end
    -- wrk itself would wait for the end of its time.
    io.write("booked ", booked, " failed ", failed, " seconds ", now() - begun, "\n")
    io.flush()
    os.exit(0)
end
