package network_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"backstep/network"
)

// TestMathematicsAreDocumented tests that every loss, activation, optimiser, schedule and
// initialiser has a row in docs/mathematics.md.
func TestMathematicsAreDocumented(t *testing.T) {
	page, err := os.ReadFile("../docs/mathematics.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range slices.Concat(network.LossNames(), network.ActivationNames(), network.OptimizerNames(), network.InitializerNames(), network.ScheduleNames()) {
		if !slices.ContainsFunc(strings.Split(string(page), "\n"), func(line string) bool {
			cells := strings.Split(line, "|")
			return len(cells) > 2 && strings.Contains(cells[1], "`"+name+"`")
		}) {
			t.Errorf("docs/mathematics.md has no row for %s", name)
		}
	}
}
