// Package verify compares what backstep computes for the published examples with the
// numbers that their authors printed, each at the digits that are in print.
//
// If an author's number does not come from the algorithm described beside it, the
// package says where it does come from, and computes that too. These computations are
// variants, for this comparison alone. Nothing else in backstep trains by them.
package verify

import (
	"fmt"
	"slices"
	"strings"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network"
)

// Example is a published example with what backstep computes for it.
type Example struct {
	Name    string // of the built-in session
	Title   string // author and source
	Where   string // an address, or what kind of source it is
	Remark  string // how to read the author's numbers; may be empty
	Numbers []Number

	// Recomputed are numbers that are compared too, but are not in print, or with fewer
	// digits. They were computed independently of backstep.
	Recomputed []Number

	// Variants say where the numbers come from that the algorithm does not give.
	Variants []Variant
}

// Number is one number that is given, in print or recomputed, with ours.
type Number struct {
	Quantity  string
	Given     string
	Ours      float64
	Agrees    bool // at the digits given
	Explained bool // it does not agree, but a variant says why and gives it
}

// Variant is an algorithm other than ours, with the numbers it gives.
type Variant struct {
	Text    string // what it is, in sentences
	Numbers []Number

	// Judged are numbers in print with central differences of the loss, if those decide
	// what the gradient is. Otherwise it is empty.
	Judged []Number
}

// Failures returns the numbers that neither agree nor are explained.
func (e *Example) Failures() []Number {
	var failures []Number
	for _, n := range slices.Concat(e.Numbers, e.Recomputed) {
		if !n.Agrees && !n.Explained {
			failures = append(failures, n)
		}
	}
	return failures
}

// Names returns the names of the examples, in the order that they have everywhere.
func Names() []string {
	var names []string
	for _, b := range session.Examples() {
		names = append(names, b.Name)
	}
	return names
}

// Run computes the example of that name.
func Run(name string) (Example, error) {
	i := slices.IndexFunc(publications(), func(p publication) bool { return p.name == name })
	if i < 0 || !slices.Contains(Names(), name) {
		hint := text.DidYouMean(name, Names())
		if hint == "" {
			hint = "; they are " + strings.Join(Names(), ", ")
		}
		return Example{}, fmt.Errorf("%s is not the name of a published example%s", text.Quote(name), hint)
	}
	p := publications()[i]
	setup, err := resolve(name)
	if err != nil {
		return Example{}, err
	}
	example := Example{Name: name, Title: setup.Title, Where: p.where, Remark: p.remark}
	if example.Numbers, err = ours(setup, p.numbers); err != nil {
		return Example{}, err
	}
	if example.Recomputed, err = ours(setup, p.recomputed); err != nil {
		return Example{}, err
	}
	for _, v := range p.variants {
		variant, err := v.compare(setup)
		if err != nil {
			return Example{}, err
		}
		example.Variants = append(example.Variants, variant)
		example.explain(variant)
	}
	return example, nil
}

// explain marks the numbers that a variant explains, because it gives them.
func (e *Example) explain(v Variant) {
	for i := range e.Numbers {
		n := &e.Numbers[i]
		n.Explained = n.Explained || !n.Agrees && slices.ContainsFunc(v.Numbers, func(given Number) bool {
			return given.Quantity == n.Quantity && given.Agrees
		})
	}
}

// resolve returns the built-in session of that name.
func resolve(name string) (*session.Setup, error) {
	s, ok := session.Builtin(name)
	if !ok {
		return nil, fmt.Errorf("no session is called %s", text.Quote(name))
	}
	return s.Resolve()
}

// ours trains the session for as many steps as the numbers need, and compares them.
func ours(setup *session.Setup, all []numbers) ([]Number, error) {
	trainer, err := setup.Trainer()
	if err != nil {
		return nil, err
	}
	last := 0
	for _, n := range all {
		last = max(last, n.step)
	}
	found := make([][]Number, len(all)) // in the order of all, not of the steps
	for step := 1; step <= last; step++ {
		if !slices.ContainsFunc(all, func(n numbers) bool { return n.step == step }) {
			trainer.Step()
			continue
		}
		record := trainer.Record()
		for i, n := range all {
			if n.step == step {
				found[i] = compare(n.names, n.given, n.of(record))
			}
		}
	}
	return slices.Concat(found...), nil
}

// compare returns values with their names and given values. It leaves out those given
// as "_".
func compare(names, givens string, values []float64) []Number {
	var list []Number
	called, words := strings.Split(names, ", "), strings.Fields(givens)
	if len(called) != len(words) || len(words) != len(values) {
		panic(fmt.Sprintf("verify: %d names, %d numbers given and %d of ours: %s", len(called), len(words), len(values), names))
	}
	for i, word := range words {
		if word != "_" {
			list = append(list, Number{Quantity: called[i], Given: word, Ours: values[i], Agrees: agrees(values[i], word)})
		}
	}
	return list
}

// one returns a list of one number.
func one(v float64) []float64 { return []float64{v} }

// pick returns numbers of a step.
type pick func(*network.Step) []float64
