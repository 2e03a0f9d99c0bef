# Keeps of the session logs of a coding agent what the dashboards count, and nothing that anybody said, wrote or read:
#
#   jq -Rc -f transcript.jq session.jsonl >telemetry.jsonl
#
# It keeps ids, times, kinds of records, models, tokens, and the names of tools, agents, skills and commands. Texts, arguments, results,
# paths, branches, titles and users are left out. Of what clients write in a person's name only the mark stays, so that it is not
# counted as a message of the person.

def only(names): with_entries(select(.key as $key | names | index($key)) | select(.value != null));

def marks: "task-notification|bash-stdout|bash-stderr|local-command-[a-z-]{1,32}|system-reminder|teammate-message";

# The first word of "/review --fast".
def command_name: (capture("^\\s*(?<name>/?[\\w.:-]+)") | .name) // "";

def refusals: ["The user doesn't want to proceed with this tool use", "The user doesn't want to take this action right now"];

def said:
  if test("^\\s*(<command-message>[^<]*</command-message>\\s*)?<command-name>") then
    capture("<command-name>(?<name>[^<]*)</command-name>") | "<command-name>" + (.name | command_name) + "</command-name>"
  elif test("^\\s*\\[Request interrupted by user") then "[Request interrupted by user]"
  elif test("^\\s*<(" + marks + ")[\\s>]") and (gsub("<(?<mark>" + marks + ")(\\s[^>]*)?>[\\s\\S]*?</\\k<mark>>"; "") | test("^\\s*$")) then
    "<system-reminder></system-reminder>"
  else "" end;

# Of what a tool was asked, only which agent, skill or command it starts.
def asked($tool):
  {Task: ["subagent_type"], Agent: ["subagent_type"], Skill: ["skill", "command"], SlashCommand: ["command"]}[$tool] as $names
  | (if type == "object" and $names then . else {} end)
  | only($names // [])
  | with_entries(select(.value | type == "string") | .value |= command_name);

def result_text: if type == "string" then . elif type == "array" then (.[0].text? // "" | strings) // "" else "" end;

def item:
  if .type == "tool_use" then only(["type", "id", "name"]) + {input: (.name as $tool | .input | asked($tool | strings))}
  elif .type == "tool_result" then
    only(["type", "tool_use_id", "is_error"])
    + ((.content | result_text) as $text | (refusals | map(select(. as $words | $text | startswith($words)))) as $found
      | if $found == [] then {} else {content: $found[0]} end)
  elif .type == "text" then {type, text: (.text | strings | said)}
  else {type} end;

def content: if type == "string" then said elif type == "array" then map(objects | item) else "" end;

def message:
  only(["id", "role", "model"])
  + (if .usage then {usage: (.usage | only(["input_tokens", "output_tokens", "cache_creation_input_tokens", "cache_read_input_tokens"]))} else {} end)
  + {content: (.content | content)};

fromjson?
| objects
| select(.sessionId | strings | length > 0)
| only([
    "type", "sessionId", "uuid", "parentUuid", "timestamp", "requestId", "private",
    "isMeta", "isSidechain", "isCompactSummary", "isVisibleInTranscriptOnly", "isApiErrorMessage"
  ])
  + (if .message | type == "object" then {message: (.message | message)} else {} end)
  + (if .type == "system" and .subtype == "local_command" then {subtype, content: (.content | content)} else {} end)
  + (if .type == "attachment" then {attachment: (.attachment | objects | only(["type", "mode", "commandMode"]))} else {} end)
