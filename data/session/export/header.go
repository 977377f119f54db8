package export

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"backstep/data/session"
)

// variables returns the names of the program's variables that hold a value of a trace's
// header, by the key of its setting.
func variables(setup *session.Setup) map[string]string {
	const weights, biases = "[w.tolist() for w in WEIGHTS]", "[b.tolist() for b in BIASES]"
	known := map[string]string{"data.x": "X.tolist()", "data.y": "Y.tolist()"}
	section := "init"
	if setup.State != nil {
		section = "state"
		for _, name := range setup.Config.Optimizer.Buffers() {
			known["state."+name+"_weights"] = strings.ToUpper(name) + "_WEIGHTS"
			known["state."+name+"_biases"] = strings.ToUpper(name) + "_BIASES"
		}
	}
	known[section+".weights"] = weights
	if setup.Config.Architecture.Bias {
		known[section+".biases"] = biases
	}
	return known
}

// sessionDict returns the session of a trace's header as a Python dictionary, with a
// line for each setting. Known values are replaced by variables.
func sessionDict(header []byte, known map[string]string) (string, error) {
	var line struct {
		Session map[string]json.RawMessage `json:"session"`
	}
	if err := json.Unmarshal(header, &line); err != nil {
		return "", fmt.Errorf("the header of a trace is no JSON: %w", err)
	}
	var b strings.Builder
	b.WriteString("{\n")
	for _, name := range sections() {
		value, ok := line.Session[name]
		switch {
		case !ok:
		case name == "title":
			fmt.Fprintf(&b, "    %q: %s,\n", name, value)
		default:
			var settings map[string]json.RawMessage
			if err := json.Unmarshal(value, &settings); err != nil {
				return "", fmt.Errorf("the header of a trace has no section %s: %w", name, err)
			}
			fmt.Fprintf(&b, "    %q: {\n%s    },\n", name, section(name, settings, known))
		}
	}
	return b.String() + "}", nil
}

// sections returns the title and the names of the sections of a session.
func sections() []string {
	names := []string{"title"}
	for _, s := range session.Settings() {
		if name := s.Section(); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// section returns the settings of a section in the order of files, and after them
// everything else that a header has.
func section(name string, settings map[string]json.RawMessage, known map[string]string) string {
	var order []string
	for _, s := range session.Settings() {
		if _, ok := settings[s.Name()]; ok && s.Section() == name {
			order = append(order, s.Name())
		}
	}
	for _, besides := range []string{"test_x", "test_y"} {
		if _, ok := settings[besides]; ok {
			order = append(order, besides)
		}
	}
	var b strings.Builder
	for _, key := range order {
		value, ok := known[name+"."+key]
		if !ok {
			value = python(string(settings[key]))
		}
		fmt.Fprintf(&b, "        %q: %s,\n", key, value)
	}
	return b.String()
}

// python returns a JSON value as Python code. Numbers, strings and lists look the same.
func python(value string) string {
	switch value {
	case "true":
		return "True"
	case "false":
		return "False"
	default:
		return value
	}
}
