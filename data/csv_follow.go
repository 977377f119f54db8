package data

import (
	"slices"

	"backstep/data/table"
)

// follow lets the features follow another target. Those that were every column but the
// target before are every column but the one that is chosen now, as if nobody had named
// them. From others the target is taken away, with what is derived from it; if none
// is left, they are every column too.
func follow(p *plan) error {
	if len(p.options.Replaced) == 0 || len(p.options.Features) == 0 {
		return nil
	}
	asked := make([]feature, len(p.options.Features))
	for i, name := range p.options.Features {
		d, err := parseFeature(name, func(name string) (int, error) { return p.find("feature", name) })
		if err != nil {
			return err
		}
		asked[i] = feature{d, name}
	}
	if wereEvery(p, asked) {
		p.options.Features = nil
		return nil
	}
	var left []string
	for _, f := range asked {
		if !slices.ContainsFunc(f.values(), func(c int) bool { return slices.Contains(p.targets, c) }) {
			left = append(left, f.heading)
		}
	}
	p.options.Features = left
	return nil
}

// wereEvery reports whether features are those that the replaced target would have if
// none were named.
func wereEvery(p *plan, features []feature) bool {
	was := before(p.table, p.options)
	return was != nil && slices.EqualFunc(was.features, features, func(a, b feature) bool { return a.Derived == b.Derived })
}

// before returns what was chosen before the target was replaced, with every feature. It
// returns nil if that cannot be.
func before(t *table.Table, o CSVOptions) *plan {
	o.Targets, o.Features = o.Replaced, nil
	p := &plan{table: t, options: o, uses: make([]Use, len(t.Columns))}
	if p.chooseTargets() != nil || p.everyFeature() != nil {
		return nil
	}
	return p
}
