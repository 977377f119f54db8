package data

// people returns the set of the opening session: four people who do not exist.
func people() (*Set, error) {
	return &Set{
		Note: "dummy data", Each: "person", All: "people",
		Features: []Column{{"bmi", "kg/m²"}, {"age", "years"}},
		Scalings: []Scaling{{Shift: 15, Scale: 30}, {Shift: 0, Scale: 100}},
		Raw:      [][]float64{{33.6, 45}, {24.3, 28}, {41.4, 71}, {22.5, 60}},
		Target:   Target{Column: Column{Name: "diabetes"}, Kind: Binary, Classes: []string{"0", "1"}},
		Class:    []int{1, 0, 1, 0},
	}, nil
}

// gate returns the set of a logic gate, given its outputs for 00, 01, 10 and 11.
func gate(outputs ...int) func() (*Set, error) {
	return func() (*Set, error) {
		return &Set{
			Features: []Column{{Name: "a"}, {Name: "b"}},
			Raw:      [][]float64{{0, 0}, {0, 1}, {1, 0}, {1, 1}},
			Target:   Target{Column: Column{Name: "out"}, Kind: Binary, Classes: []string{"0", "1"}},
			Class:    outputs,
		}, nil
	}
}
