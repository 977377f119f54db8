package desk_test

import (
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
)

// strange are names that a line would read as something else, or not at all.
func strange() []string {
	return []string{
		"a;b", `"q"`, `"open`, "#x", "a b", "x  y", "salt and pepper", "bias", "h1", "y", "w", "x", "row 1", "sample", "target",
		"0.5", "2.1", "7", "class 1", "e\x01f", "É", "é",
	}
}

// opener returns what opens the desk of a CSV file. Its inputs are numbers that differ, and
// its targets are given.
func opener(t *testing.T, inputs, targets []string, values [][]string, flags ...session.Given) func() *desk.Desk {
	t.Helper()
	rows := [][]string{slices.Concat(inputs, targets)}
	for i, of := range values {
		var row []string
		for j := range inputs {
			row = append(row, strconv.Itoa((i+1)*(i+j+1)))
		}
		rows = append(rows, append(row, of...))
	}
	path := filepath.Join(t.TempDir(), "strange.csv")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := csv.NewWriter(f).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	given := []session.Given{{Flag: "csv", Value: path}, {Flag: "no-header", Value: "false"}, {Flag: "separator", Value: "comma"}, {Flag: "hidden", Value: "2"}, {Flag: "batch", Value: "2"}}
	return func() *desk.Desk {
		s := &session.Session{}
		if err := s.Override(append(given, flags...)...); err != nil {
			t.Fatal(err)
		}
		setup, err := s.Resolve()
		if err != nil {
			t.Fatal(err)
		}
		d, first, err := desk.New(setup, desk.Options{})
		if err != nil {
			t.Fatal(err)
		}
		d.Finish(first)
		return d
	}
}

// leadsBack checks that the line that is copied leads to the same moment.
func leadsBack(t *testing.T, d *desk.Desk, base func() *desk.Desk) {
	t.Helper()
	line, err := desk.CommandLine(d)
	if err != nil {
		t.Error(err)
		return
	}
	again := replayed(t, shellWords(t, line), base)
	if got, want := numbersAlone(again.Moment()), numbersAlone(d.Moment()); got != want {
		t.Errorf("%s leads to\n%s\nwant\n%s", line, got, want)
	}
}

// edited does what an edit of a quantity types, and returns the moment after it.
func edited(t *testing.T, d *desk.Desk, q explain.Quantity, typed string) desk.Moment {
	t.Helper()
	line, err := desk.EditLine(d.Seen(), q, typed)
	if err != nil {
		t.Error(err)
		return d.Moment()
	}
	do(t, d, line)
	return d.Moment()
}

// Whatever the inputs are called, the line of an edit is of the right one, for the field and
// for copy.
func TestALineIsOfTheRightInput(t *testing.T) {
	base := opener(t, strange(), []string{"out"}, [][]string{{"0.5"}, {"1.5"}, {"2.5"}, {"1"}}, session.Given{Flag: "target", Value: "out"})
	if n := base().Seen().Units(-1); n != len(strange()) {
		t.Fatalf("%d inputs, %q", n, base().Seen().Setup.Set.Columns())
	}
	for input, name := range strange() {
		t.Run(name, func(t *testing.T) {
			d := base()
			do(t, d, "epoch; next phase")
			m := edited(t, d, explain.Quantity{Kind: explain.Weight, Layer: 0, Unit: 1, From: input}, "1/3")
			if got := m.Step.Layers[0].Before.At(input, 1, 2); got != 1.0/3 {
				t.Errorf("the weight is %v", got)
			}
			leadsBack(t, d, base)
			row := m.Row()
			m = edited(t, d, explain.Quantity{Kind: explain.Input, Layer: -1, Unit: input}, "0.25")
			if got := m.Setup.Raw[row][input]; got != 0.25 {
				t.Errorf("the input is %v", got)
			}
			leadsBack(t, d, base)
			do(t, d, fmt.Sprintf("edit row 1 x 0.%d 3 and row 2 x 0.%d 4 and row 3 target 9; epoch", input+1, input+1))
			leadsBack(t, d, base)
		})
	}
	d := base()
	do(t, d, "epoch; edit 1.1 bias 0.5; drop row 3; epoch")
	values := make([]float64, len(strange())+1)
	values[3] = 1.0 / 3
	line, err := desk.AddLine(d.Seen(), values)
	if err != nil {
		t.Fatal(err)
	}
	do(t, d, line+"; epoch")
	leadsBack(t, d, base)
}

// Whatever the targets are called, the line is of the right one.
func TestALineIsOfTheRightTarget(t *testing.T) {
	names := []string{"t;u", "h1", "T  t", "3.1", "0.1"}
	base := opener(t, []string{"i", "j"}, names, [][]string{{"1", "2", "3", "4", "5"}, {"2", "2.5", "0", "1", "0"}}, session.Given{Flag: "target", Value: "t;u,h1,T  t,3.1,0.1"})
	for output, name := range names {
		d := base()
		do(t, d, "epoch; next phase")
		q := explain.Quantity{Kind: explain.Target, Layer: 1, Unit: output}
		if m := edited(t, d, q, "1/3"); math.Abs(m.Setup.TrainSamples.Y[m.Row()][output]-1.0/3) > 1e-15 {
			t.Errorf("%q: the targets are %v", name, m.Setup.TrainSamples.Y)
		}
		edited(t, d, explain.Quantity{Kind: explain.Weight, Layer: 1, Unit: output, From: 1}, "0.5")
		edited(t, d, explain.Quantity{Kind: explain.Weight, Layer: 1, Unit: output, From: network.Bias}, "−0.5")
		leadsBack(t, d, base)
	}
}

// Whatever the classes are called, the line is of the right one.
func TestALineIsOfTheRightClass(t *testing.T) {
	var rows [][]string
	names := []string{"a;b", `"q"`, "A", "a", "x  y", "1", "01", "class 1", "salt and pepper"}
	for _, name := range names {
		rows = append(rows, []string{name})
	}
	base := opener(t, []string{"i", "j"}, []string{"kind"}, rows, session.Given{Flag: "target", Value: "kind"}, session.Given{Flag: "task", Value: "classes"})
	classes := base().Seen().Setup.Set.Target.Classes
	if len(classes) != len(names) {
		t.Fatalf("the classes are %q", classes)
	}
	for class, name := range classes {
		d := base()
		do(t, d, "epoch; next phase")
		if m := d.Seen(); m.Setup.Set.Class[m.Setup.Train[m.Row()]] == class {
			do(t, d, "sample next")
		}
		m := edited(t, d, explain.Quantity{Kind: explain.Target, Layer: 1}, name)
		if got := m.Setup.Set.Class[m.Setup.Train[m.Row()]]; got != class {
			t.Errorf("%q: the class is %q", name, classes[got])
		}
		line, err := desk.AddLine(d.Seen(), []float64{1, 2, float64(class)})
		if err != nil {
			t.Error(err)
		}
		do(t, d, line+"; epoch")
		leadsBack(t, d, base)
	}
}

// What is offered is understood, whatever the inputs are called.
func TestWhatIsOfferedForStrangeNamesIsUnderstood(t *testing.T) {
	base := opener(t, strange(), []string{"out"}, [][]string{{"0.5"}, {"1.5"}, {"2.5"}, {"1"}}, session.Given{Flag: "target", Value: "out"})
	d := base()
	do(t, d, "epoch; next phase")
	offered := slices.Concat(d.Complete("edit "), d.Complete("select "))
	if len(offered) < 4*len(strange()) {
		t.Errorf("%q", offered)
	}
	for _, line := range offered {
		switch {
		case line == "edit sample " || line == "edit row ":
			continue
		case line[:4] == "edit":
			line += "0.125"
		}
		if r := d.Finish(d.Do(line + "; sample 1")); r.Err != nil {
			t.Errorf("%s: %v", line, r.Err)
		}
	}
}
