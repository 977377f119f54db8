package data

import (
	"errors"
	"slices"
	"strings"

	"backstep/data/text"
	"backstep/network/scaling"
)

// parseFeature returns how a feature is derived. It is the name of a value itself, or
// x^2, x*y or sin(x) of such names. Find returns the value of a name.
func parseFeature(name string, find func(name string) (int, error)) (d scaling.Derived, err error) {
	name = strings.TrimSpace(name)
	if d.A, err = find(name); err == nil {
		return d, nil
	}
	if of, ok := strings.CutSuffix(name, "²"); ok {
		name = of + "^2"
	}
	switch {
	case strings.HasSuffix(name, "^2"):
		d.Form = scaling.Square
		d.A, err = find(name[:len(name)-2])
	case strings.HasPrefix(name, "sin(") && strings.HasSuffix(name, ")"):
		d.Form = scaling.Sine
		d.A, err = find(name[4 : len(name)-1])
	case strings.ContainsAny(name, "*·"):
		return parseProduct(name, find)
	}
	return d, err
}

// parseProduct returns the product of two values. Their names may have the sign of a
// product in them, so each place is tried.
func parseProduct(name string, find func(name string) (int, error)) (d scaling.Derived, err error) {
	for at, sign := range name {
		if sign != '*' && sign != '·' {
			continue
		}
		d.Form = scaling.Product
		if d.A, err = find(name[:at]); err != nil {
			continue
		}
		if d.B, err = find(name[at+len(string(sign)):]); err == nil {
			if d.A == d.B {
				return scaling.Derived{Form: scaling.Square, A: d.A}, nil
			}
			return d, nil
		}
	}
	return d, err
}

// WithFeatures returns the set with other features, which are some of its own or are
// derived from them. If they are its own features it is the set itself.
func (s *Set) WithFeatures(names []string) (*Set, error) {
	if slices.Equal(names, s.asked) {
		return s, nil
	}
	if s.whole != nil {
		s = s.whole
	}
	if len(names) == 0 {
		return s, nil
	}
	own := s.featureNames()
	find := func(name string) (int, error) {
		if i := slices.Index(own, strings.TrimSpace(name)); i >= 0 {
			return i, nil
		}
		hint := text.DidYouMean(name, own)
		if hint == "" {
			hint = "; there are " + text.Brief(strings.Join(own, ", "))
		}
		return 0, errors.New("no feature is called " + text.Quote(name) + hint + ", and of these x^2, x*y and sin(x)")
	}
	chosen := *s
	chosen.whole, chosen.asked = s, names
	chosen.Features, chosen.Scalings, chosen.Derived = nil, nil, nil
	for _, name := range names {
		d, err := parseFeature(name, find)
		if err != nil {
			return nil, err
		}
		if slices.Contains(chosen.Derived, d) {
			return nil, errors.New("the feature " + text.Quote(name) + " is named twice")
		}
		chosen.Derived = append(chosen.Derived, d)
		chosen.Features = append(chosen.Features, s.derivedColumn(d, own))
		if s.Scalings != nil {
			chosen.Scalings = append(chosen.Scalings, s.scalingOf(d))
		}
	}
	chosen.Picture = s.Picture.of(columnsOf(chosen.Derived))
	chosen.Sources, chosen.SourceNames = s.Raw, own
	chosen.derive()
	return &chosen, nil
}

func (s *Set) derivedColumn(d scaling.Derived, names []string) Column {
	if d.Form == scaling.Itself {
		return s.Features[d.A]
	}
	return Column{Name: d.Name(names)}
}

// scalingOf returns the scaling that the set has for a feature. For one that is derived
// it has none.
func (s *Set) scalingOf(d scaling.Derived) Scaling {
	if d.Form == scaling.Itself {
		return s.Scalings[d.A]
	}
	return Scaling{}
}

// columnsOf returns the value that each feature is, or −1 for one that is derived.
func columnsOf(derived []scaling.Derived) []int {
	var list []int
	for _, d := range derived {
		if d.Form != scaling.Itself {
			d.A = -1
		}
		list = append(list, d.A)
	}
	return list
}

// derive makes the rows of the features from the sources.
func (s *Set) derive() {
	s.Raw = zeroRows(len(s.Sources), len(s.Derived))
	for i, values := range s.Sources {
		for f, d := range s.Derived {
			s.Raw[i][f] = d.Of(values)
		}
	}
}
