package cli

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"backstep/data/text"
	"backstep/network/atlas"
	"backstep/network/notation"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/prose"
)

func newAtlas(s streams) *cobra.Command {
	var in notationFlag
	cmd := &cobra.Command{
		Use:   "atlas [NAME]",
		Short: "Print the activations and losses with their derivatives",
		Long: `atlas prints every activation and every loss: its formula, that of its derivative, and a
few values of both. With a name it prints the one of that name, with its curve, how
steep it gets, where it is flat, and what it is for.`,
		Args:              atMost(1),
		ValidArgsFunction: cobra.FixedCompletions(prose.AtlasNames(), cobra.ShellCompDirectiveNoFileComp),
		RunE: func(_ *cobra.Command, names []string) error {
			var page bytes.Buffer
			for _, name := range names {
				if err := inAtlas(name); err != nil {
					return err
				}
			}
			if err := prose.Atlas(&page, in.Notation, names...); err != nil {
				return failure{err}
			}
			for _, name := range names {
				page.WriteString(curveOf(name, in.Notation))
			}
			_, err := page.WriteTo(s.out)
			return writeFailure(err)
		},
	}
	in.addFlag(cmd)
	return cmd
}

// inAtlas returns an error unless the atlas has that name.
func inAtlas(name string) error {
	all := prose.AtlasNames()
	if slices.Contains(all, name) {
		return nil
	}
	hint := text.DidYouMean(name, all)
	if hint == "" {
		hint = ": there are " + strings.Join(all, ", ")
	}
	return fmt.Errorf("there is no activation or loss %s%s", text.Quote(name), hint)
}

// curveOf returns the curve of an activation or a loss as plain text, with its slope.
func curveOf(name string, in notation.Notation) string {
	const width, height, reach, away = 76, 20, 4, 2
	chart := paint.Function{Name: "f", Slope: "f′", Fine: true}
	for _, a := range atlas.Activations(number.Default()) {
		switch {
		case a.Form.Name != name:
		case a.Joint():
			chart.Points, chart.Name, chart.Slope = a.Example(0).Curve(reach), "a", "∂a/∂z"
		default:
			chart.Points = a.Curve(reach)
		}
	}
	for _, l := range atlas.Losses(number.Default()) {
		if l.Form.Name == name {
			chart.Points, chart.Name, chart.Slope = l.Curve(prose.AtlasTarget, away), "J", "∂J/∂ŷ"
		}
	}
	chart.Name, chart.Slope = in.Formula(chart.Name), in.Formula(chart.Slope)
	frame := grid.NewFrame(width, height, grid.Braille)
	chart.Draw(paint.New(frame.Region(), paint.Look{Format: number.Default(), Plain: true, Colourless: true}, nil, &paint.Hits{}), paint.FunctionMark{})
	var b strings.Builder
	for line := range strings.Lines("\n" + frame.Plain() + "\n") {
		b.WriteString(strings.TrimRight(line, " \n") + "\n")
	}
	return b.String()
}
