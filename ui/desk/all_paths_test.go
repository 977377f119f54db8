package desk_test

import (
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
)

// Whatever units are called, the line for the paths of a weight means that weight.
func TestPathsOfStrangelyNamedWeights(t *testing.T) {
	inputs := strange()
	d := opener(t, inputs, []string{"goal"}, [][]string{{"0"}, {"1"}, {"1"}, {"0"}}, session.Given{Flag: "target", Value: "goal"})()
	m := d.Seen()
	for from := network.Bias; from < len(inputs); from++ {
		of := explain.Quantity{Kind: explain.Gradient, Unit: 1, From: from}
		line := desk.PathsLine(m, of)
		if r := d.Finish(d.Do(line)); r.Err != nil {
			t.Errorf("%q: %v", line, r.Err)
			continue
		}
		if at := desk.PathsOf(d.Seen()); at != of {
			t.Errorf("%q is of %+v, want %+v", line, at, of)
		}
	}
}

// The command takes a weight as others do, and says in a sentence what its paths say.
func TestPathsAreSaid(t *testing.T) {
	d, first, err := desk.New(sessiontest.Line(t, "diabetes"), desk.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	for _, c := range []struct{ line, says string }{
		{"paths h1 bmi", "gradient of bmi → h1 is not worked out yet: → brings it"},
		{"epoch; paths h1 bmi", "Person 1's part of the gradient of bmi → h1 is −0.02085, the product along its only path. There is one path, and along it more weight means less loss: so for this person the weight should rise."},
		{"paths w h1 bmi", "gradient of bmi → h1 is"},
		{"paths ∂w h1 age", "gradient of age → h1 is"},
		{"paths b h2", "gradient of the bias of h2 is"},
		{"paths ∂b h1", "gradient of the bias of h1 is"},
		{"select age; paths", "gradient of age → h1 is"},
		{"select y; weight h2; paths", "gradient of h2 → y is"},
	} {
		r := d.Finish(d.Do(c.line))
		if r.Err != nil || !strings.Contains(r.Message, c.says) || r.Shown {
			t.Errorf("%q says %q, %v; want %q", c.line, r.Message, r.Err, c.says)
		}
	}
	for line, want := range map[string]string{
		"paths h7 bmi": "", "paths h1": "which weight of it?", "paths bmi": "", "paths h1 y": "does not lead to",
	} {
		if r := d.Do(line); r.Err == nil || !strings.HasPrefix(r.Err.Error(), "paths ") || !strings.Contains(r.Err.Error(), want) {
			t.Errorf("%q: %v", line, r.Err)
		}
	}
}
