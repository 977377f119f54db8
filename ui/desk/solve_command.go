package desk

import (
	"errors"
	"fmt"
	"strings"

	"backstep/data/text"
	"backstep/network/explain"
	"backstep/network/solve"
)

// solveFor carries out "solve ŷ = 0.9 by w h1 bmi": it says which value of a number would make
// another one what is wanted. Nothing is changed.
func solveFor(d *Desk, argument string) Result {
	q, err := namer{d.grammar()}.solve(argument)
	if err != nil {
		return Result{Err: fmt.Errorf("solve %w", err)}
	}
	shown := d.Shown()
	if shown.Moved() {
		return Wrong("solve: this %s was moved: esc puts it back first", d.seen.Setup.Noun.One())
	}
	m := d.Seen()
	s, err := NewSolving(m, q)
	if err != nil {
		return Result{Message: err.Error()}
	}
	says := func() Result { return Result{Message: s.Solved().Says(m, Digits(d.look.Format))[0]} }
	if s.Quick() {
		s.Work(never)
		return says()
	}
	return d.Beside(func(stop func() bool) { s.Work(stop) }, says)
}

// solve reads which number is to be what, and by which other number: "ŷ = 0.9 by w h1 bmi".
// Without a variable it is the selected weight or input.
func (g namer) solve(line string) (q Solve, err error) {
	line = strings.Join(strings.Fields(line), " ")
	err = errors.New("needs a number, what it is to be, and by which weight, input or η, such as solve " + g.exampleOfSolve())
	for at, r := range line {
		if r != '=' {
			continue
		}
		if q, ok, why := g.solveAt(strings.TrimSpace(line[:at]), strings.TrimSpace(line[at+1:])); ok {
			return q, why
		} else if why != nil {
			err = why
		}
	}
	return q, err
}

// solveAt reads what stands before and after a sign of equality. It reports whether that sign
// is the right one, since names may have some too.
func (g namer) solveAt(before, after string) (q Solve, ok bool, err error) {
	of, err := g.quantity(before)
	if err != nil {
		return q, false, err
	}
	typed, by, _ := strings.Cut(after, " ")
	want, err := text.ParseTyped(typed)
	if err != nil {
		return q, false, fmt.Errorf("%s = %s: %s %w", before, typed, text.Quote(typed), err)
	}
	by = strings.TrimSpace(by)
	name, follows := strings.CutPrefix(by, "by")
	if by != "" && (!follows || name != "" && name[0] != ' ') {
		return q, true, fmt.Errorf("%s = %s %s: want by and a weight, an input or η, such as by w", before, typed, text.Brief(by))
	}
	variable, err := g.variable(strings.TrimSpace(name), of)
	return Solve{Of: of, Want: want, By: variable}, true, err
}

// variable reads by which number something is solved: "w h1 bmi", "b h1", "x bmi" or "η". Without
// a name it is the selected weight or input, or one that leads to the number.
func (g namer) variable(name string, of explain.Quantity) (Variable, error) {
	switch spelled(name) {
	case "eta", "lr", "learning rate":
		return Variable{Rate: true}, nil
	case "":
		return Variable{Number: VariableFor(g.at, of)}, nil
	}
	q, err := g.quantity(name)
	switch {
	case err != nil:
		return Variable{}, fmt.Errorf("by %w", err)
	case q.Kind != explain.Weight && q.Kind != explain.Input:
		return Variable{}, fmt.Errorf("by %s: want a weight, a bias, an input or η, such as by w %s", text.Brief(name), g.exampleOfEdit())
	default:
		return Variable{Number: q}, nil
	}
}

// VariableFor returns the selected weight or bias, or the selected input, by which a number may
// be solved. Where that cannot lead to the number, it is the first weight of its unit.
func VariableFor(at Selection, of explain.Quantity) explain.Quantity {
	forward := of.Kind == explain.WeightedSum || of.Kind == explain.Activation
	if forward && (at.Layer > of.Layer || at.Layer == of.Layer && at.Unit != of.Unit) {
		return explain.Quantity{Kind: explain.Weight, Layer: of.Layer, Unit: of.Unit}
	}
	return SelectedVariable(at)
}

// SelectedVariable returns the selected weight or bias, or the selected input.
func SelectedVariable(at Selection) explain.Quantity {
	if at.Layer < 0 {
		return explain.Quantity{Kind: explain.Input, Layer: -1, Unit: at.Unit, Sample: at.Sample}
	}
	return explain.Quantity{Kind: explain.Weight, Layer: at.Layer, Unit: at.Unit, From: at.From}
}

// exampleOfSolve returns an example of what follows solve.
func (g namer) exampleOfSolve() string {
	return "z " + text.Clean(g.setup.Names.Unit(0, 0)) + " = 0.5 by w " + g.exampleOfEdit()
}

// solvable completes what may follow solve: a number with what it is, and then a variable.
func solvable(d *Desk, typed string) (list []string) {
	if before, _, by := cutLastBy(typed); by {
		for _, name := range append([]string{"w", "b", "x", "η"}, variableNames(d)...) {
			list = append(list, before+" by "+name)
		}
		return list
	}
	g := namer{d.grammar()}
	for _, name := range askableNow(d) {
		q, err := g.quantity(name)
		if err == nil && solve.Solvable(q) {
			list = append(list, name+" = ")
		}
	}
	return list
}

// variableNames returns the names of weights and inputs, as far as so many are listed.
func variableNames(d *Desk) (list []string) {
	m := d.Seen()
	for i := range min(m.Units(-1), mostListed) {
		list = append(list, "x "+m.Setup.Names.Unit(-1, i))
	}
	for l := range m.LastLayer() + 1 {
		for j := range m.Units(l) {
			for i := range m.Units(l - 1) {
				if len(list) >= mostListed {
					return list
				}
				list = append(list, "w "+m.Setup.Names.Unit(l, j)+" "+m.Setup.Names.Unit(l-1, i))
			}
		}
	}
	return list
}

// cutLastBy cuts a line at " by ", if a value stands before it.
func cutLastBy(line string) (before, after string, ok bool) {
	at := strings.LastIndex(line, " by ")
	if at < 0 || !strings.Contains(line[:at], "=") {
		return line, "", false
	}
	return line[:at], line[at+len(" by "):], true
}
