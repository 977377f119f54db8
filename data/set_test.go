package data_test

import (
	"fmt"
	"testing"

	"backstep/data"
)

func TestInline(t *testing.T) {
	for _, c := range []struct {
		name    string
		y       [][]float64
		kind    data.Kind
		outputs int
		names   string
	}{
		{"zeros and ones", [][]float64{{0}, {1}}, data.Binary, 1, "[y]"},
		{"numbers", [][]float64{{0}, {0.5}}, data.Regression, 1, "[y]"},
		{"one 1 of two", [][]float64{{0, 1}, {1, 0}}, data.Binary, 2, "[y1 y2]"},
		{"one 1 of three", [][]float64{{0, 1, 0}, {1, 0, 0}}, data.Classes, 3, "[y1 y2 y3]"},
		{"two ones", [][]float64{{0, 1, 1}, {1, 0, 0}}, data.Regression, 3, "[y1 y2 y3]"},
		{"no one", [][]float64{{0, 0, 0}, {1, 0, 0}}, data.Regression, 3, "[y1 y2 y3]"},
	} {
		s, err := data.Inline([][]float64{{1, 2}, {3, 4}}, c.y)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		targets, err := s.Targets(c.outputs, nil)
		if s.Target.Kind != c.kind || s.Outputs() != c.outputs || err != nil || fmt.Sprint(targets) != fmt.Sprint(c.y) {
			t.Errorf("%s: %v, %d outputs, %v, %v", c.name, s.Target.Kind, s.Outputs(), targets, err)
		}
		if names := fmt.Sprint(s.UnitNames(c.outputs)); names != c.names || columns(s) != "x1 x2" {
			t.Errorf("%s: outputs %s of %s", c.name, names, columns(s))
		}
	}
}

func TestInlineRowsThatAreWrong(t *testing.T) {
	one := [][]float64{{1}}
	for _, c := range []struct {
		x, y [][]float64
		want string
	}{
		{nil, nil, "x has no rows"},
		{one, nil, "x has 1 row, y has 0; each row of x wants one of y"},
		{[][]float64{{}}, one, "row 1 of x is empty"},
		{one, [][]float64{{}}, "row 1 of y is empty"},
		{[][]float64{{1, 2}, {3}}, [][]float64{{1}, {2}}, "row 2 of x has 1 number, row 1 has 2"},
	} {
		if _, err := data.Inline(c.x, c.y); err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}

func TestTargets(t *testing.T) {
	for _, c := range []struct {
		name    string
		outputs int
		row     int
		want    string
	}{
		{"diabetes", 1, 0, "[1]"},
		{"diabetes", 2, 0, "[0 1]"},
		{"diabetes", 3, 0, "diabetes has 2 classes: the output layer needs 1 or 2 units, not 3"},
		{"iris", 3, 149, "[0 0 1]"},
		{"iris", 1, 0, "species has 3 classes: the output layer needs 3 units, not 1"},
		{"progression-value", 1, 0, "[-0.012987012987012988]"},
		{"progression-value", 2, 0, "progression has 1 number a row: the output layer needs as many units, not 2"},
	} {
		s := builtin(t, c.name, data.Options{})
		targets, err := s.Targets(c.outputs, []data.Scaling{s.TargetScaling})
		got := fmt.Sprint(err)
		if err == nil {
			got = fmt.Sprint(targets[c.row])
		}
		if got != c.want {
			t.Errorf("%s, %d outputs: %s, want %s", c.name, c.outputs, got, c.want)
		}
	}
}

func TestUnitNames(t *testing.T) {
	for _, c := range []struct {
		name    string
		outputs int
		want    string
	}{
		{"diabetes", 1, "[diabetes]"},
		{"diabetes", 2, "[0 1]"},
		{"iris", 3, "[setosa versicolor virginica]"},
		{"iris", 4, "[]"},
	} {
		if got := fmt.Sprint(builtin(t, c.name, data.Options{}).UnitNames(c.outputs)); got != c.want {
			t.Errorf("%s, %d outputs: %s, want %s", c.name, c.outputs, got, c.want)
		}
	}
}
