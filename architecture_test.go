package main_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// policy says which of our packages, and which of others' that draw, sleep or
// draw lots, each package may import. It is a statement of intent: change it
// only together with the picture of the house.
var policy = map[string][]string{
	"backstep":                     {"backstep/ui/cli", "backstep/ui/theme/background", "os"},
	"backstep/network":             {"math/rand/v2"},
	"backstep/network/stepper":     {"backstep/network"},
	"backstep/network/scaling":     {},
	"backstep/network/explain":     {"backstep/network", "backstep/network/scaling"},
	"backstep/network/trace":       {"backstep/network"},
	"backstep/network/check":       {"backstep/network"},
	"backstep/network/probe":       {"backstep/network"},
	"backstep/data/text":           {},
	"backstep/data":                {"backstep/network", "backstep/network/scaling", "backstep/data/text"},
	"backstep/data/session/export": {"backstep/network", "backstep/data", "backstep/data/text", "backstep/data/session"},
	"backstep/data/session/verify": {"backstep/network", "backstep/data", "backstep/data/text", "backstep/data/session"},

	"backstep/data/session":        {"backstep/network", "backstep/network/explain", "backstep/network/stepper", "backstep/data", "backstep/data/text", "toml", "os"},
	"backstep/ui/grid":             {"ntcharts"},
	"backstep/ui/number":           {},
	"backstep/ui/keyboard":         {"os", "time"},
	"backstep/ui/theme":            {"backstep/ui/grid", "lipgloss"},
	"backstep/ui/theme/background": {"lipgloss"},
	"backstep/ui/desk": {
		"backstep/network", "backstep/network/stepper", "backstep/network/explain", "backstep/network/probe", "backstep/data", "backstep/data/text", "backstep/data/session",
	},
	"backstep/ui/grid/layouttest": {"backstep/ui/grid"},
	"backstep/ui/paint": {
		"backstep/network/stepper", "backstep/network/explain", "backstep/network/probe",
		"backstep/ui/desk", "backstep/ui/grid", "backstep/ui/number", "backstep/ui/theme",
	},
	"backstep/ui/paint/formula": {"backstep/network/explain", "backstep/ui/grid", "backstep/ui/number", "backstep/ui/paint", "backstep/ui/theme"},
	"backstep/ui/frame": {
		"backstep/network", "backstep/network/stepper", "backstep/ui/grid", "backstep/ui/number", "backstep/ui/paint", "backstep/ui/theme",
	},
	"backstep/ui/view/network": {
		"backstep/network", "backstep/network/stepper", "backstep/network/explain", "backstep/network/probe", "backstep/data",
		"backstep/ui/grid", "backstep/ui/paint", "backstep/ui/paint/formula", "backstep/ui/theme",
	},
	"backstep/ui/view/matrices": {
		"backstep/network", "backstep/network/stepper", "backstep/network/explain",
		"backstep/ui/grid", "backstep/ui/paint", "backstep/ui/paint/formula", "backstep/ui/theme",
	},
	"backstep/ui/view/surface": {
		"backstep/network", "backstep/network/stepper", "backstep/network/probe",
		"backstep/ui/grid", "backstep/ui/number", "backstep/ui/paint", "backstep/ui/theme",
	},
	"backstep/ui/view/curves": {
		"backstep/network/stepper", "backstep/network/probe",
		"backstep/ui/desk", "backstep/ui/grid", "backstep/ui/number", "backstep/ui/paint", "backstep/ui/theme",
	},
	"backstep/ui/view/gradients": {
		"backstep/network/stepper", "backstep/network/explain", "backstep/network/probe",
		"backstep/ui/grid", "backstep/ui/number", "backstep/ui/paint", "backstep/ui/theme",
	},
	"backstep/ui/view/unit": {
		"backstep/network", "backstep/network/stepper", "backstep/network/explain",
		"backstep/ui/grid", "backstep/ui/number", "backstep/ui/paint", "backstep/ui/paint/formula", "backstep/ui/theme",
	},
	"backstep/ui/view/landscape": {
		"backstep/network/probe", "backstep/ui/grid", "backstep/ui/number", "backstep/ui/paint", "backstep/ui/theme",
	},
	"backstep/ui": {
		"backstep/network", "backstep/network/stepper", "backstep/network/explain", "backstep/network/probe", "backstep/data", "backstep/data/text",
		"backstep/data/session", "backstep/ui/grid", "backstep/ui/number", "backstep/ui/theme", "backstep/ui/desk", "backstep/ui/paint", "backstep/ui/frame",
		"backstep/ui/view/network", "backstep/ui/view/matrices", "backstep/ui/view/surface", "backstep/ui/view/curves", "backstep/ui/view/gradients", "backstep/ui/view/unit", "backstep/ui/view/landscape",
		"bubbletea", "time",
	},
}

// watched are the packages of others that the policy speaks of, by the word it
// uses for them.
func watched(path string) (word string, ok bool) {
	for _, w := range []string{"bubbletea", "lipgloss", "ntcharts", "toml", "cobra"} {
		if strings.Contains(path, w) {
			return w, true
		}
	}
	if slices.Contains([]string{"time", "os", "math/rand", "math/rand/v2", "net"}, path) {
		return path, true
	}
	return path, strings.HasPrefix(path, "backstep")
}

func TestImportsFollowThePolicy(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		allowed, ok := policy[fields[0]]
		if !ok && strings.HasPrefix(fields[0], "backstep/ui/cli") {
			continue // The commands may use everything.
		}
		if !ok {
			t.Errorf("%s has no place in the policy", fields[0])
			continue
		}
		for _, path := range fields[1:] {
			if word, watch := watched(path); watch && !slices.Contains(allowed, word) {
				t.Errorf("%s imports %s, which the policy does not allow", fields[0], path)
			}
		}
	}
}
