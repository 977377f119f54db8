package data

import (
	"embed"
	"slices"

	"backstep/data/table"
)

//go:embed files/iris.csv files/diabetes.csv files/digits.csv
var files embed.FS

// embedded reads one of the embedded files. Features that are not named are all columns,
// also those that never change.
func embedded(name string, o CSVOptions) (*Set, error) {
	f, err := files.Open("files/" + name)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // It was only read.
	t, err := table.Read(f, name, o.Form)
	if err != nil {
		return nil, err
	}
	if o.Features == nil {
		o.Features = besides(t, o.Targets)
	}
	s, err := FromTable(t, o)
	if err != nil {
		return nil, err
	}
	s.plan, s.kept = nil, nil // Its file is nobody's to choose from.
	return s, nil
}

// besides returns the names of all columns but the targets.
func besides(t *table.Table, targets []string) (names []string) {
	for _, c := range t.Columns {
		if !slices.Contains(targets, c.Heading) {
			names = append(names, c.Heading)
		}
	}
	return names
}

// iris returns Fisher's set, in which four lengths tell three species apart.
func iris() (*Set, error) {
	s, err := embedded("iris.csv", CSVOptions{Targets: []string{"species"}})
	if err != nil {
		return nil, err
	}
	s.Source = "R. A. Fisher, The use of multiple measurements in taxonomic problems, 1936; UCI Machine Learning Repository"
	s.Licence = "CC BY 4.0"
	s.Note = "real flowers"
	s.Each, s.All = "flower", "flowers"
	s.Features = []Column{{"sepal length", "cm"}, {"sepal width", "cm"}, {"petal length", "cm"}, {"petal width", "cm"}}
	s.Scalings = []Scaling{{Shift: 6, Scale: 0.8}, {Shift: 3, Scale: 0.4}, {Shift: 4, Scale: 2}, {Shift: 1, Scale: 0.8}}
	return s, nil
}

// patients returns bmi and age of the patients of Efron et al.
func patients() (*Set, error) {
	s, err := embedded("diabetes.csv", CSVOptions{Features: []string{"bmi", "age"}, Targets: []string{"progression"}})
	if err != nil {
		return nil, err
	}
	s.Source = "B. Efron, T. Hastie, I. Johnstone, R. Tibshirani, Least Angle Regression, Annals of Statistics, 2004"
	s.Licence = "BSD, as scikit-learn ships it"
	s.Note = "real patients"
	s.Each, s.All = "patient", "patients"
	s.Features = []Column{{"bmi", "kg/m²"}, {"age", "years"}}
	s.Scalings = []Scaling{{Shift: 26, Scale: 4}, {Shift: 48, Scale: 13}}
	return s, nil
}

// progression has as its target whether the disease progressed more than the median.
func progression() (*Set, error) {
	s, err := patients()
	if err != nil {
		return nil, err
	}
	values := make([]float64, s.Len())
	for i, row := range s.Numbers {
		values[i] = row[0]
	}
	slices.Sort(values)
	n := len(values)
	median := (values[(n-1)/2] + values[n/2]) / 2
	for _, row := range s.Numbers {
		class := 0
		if row[0] > median {
			class = 1
		}
		s.Class = append(s.Class, class)
	}
	s.Numbers = nil
	s.Target = Target{Column: Column{Name: "progressed"}, Kind: Binary, Classes: []string{"no", "yes"}}
	return s, nil
}

// progressionValue has as its target by how much the disease progressed, in units of
// the patients' standard deviation, so that the usual learning rates work.
func progressionValue() (*Set, error) {
	s, err := patients()
	if err != nil {
		return nil, err
	}
	s.TargetScaling = Scaling{Shift: 152, Scale: 77}
	return s, nil
}

// digits returns a set of ten classes of pictures with 8 × 8 pixels.
func digits() (*Set, error) {
	s, err := embedded("digits.csv", CSVOptions{Targets: []string{"digit"}, Task: TakeClasses})
	if err != nil {
		return nil, err
	}
	s.Source = "E. Alpaydin, C. Kaynak, Optical Recognition of Handwritten Digits; UCI Machine Learning Repository"
	s.Licence = "CC BY 4.0"
	s.Note = "real handwriting"
	s.Each, s.All = "image", "images"
	s.Scalings = make([]Scaling, len(s.Features))
	for i := range s.Scalings {
		s.Scalings[i] = Scaling{Shift: 0, Scale: 16}
	}
	return s, nil
}
