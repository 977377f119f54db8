package paint

import (
	"math"
	"strings"

	"backstep/ui/number"
)

// Sparkline draws values as a line of at most width blocks, each as high as the last of
// the values that it stands for, from the lowest to the highest of all. A value that is not
// finite is a cross. The text has as many columns as blocks.
func Sparkline(values []float64, width int) string {
	width = min(width, len(values))
	low, high := math.Inf(1), math.Inf(-1)
	shown := make([]float64, max(0, width))
	for i := range shown {
		v := values[(i+1)*len(values)/width-1]
		shown[i] = v
		if !number.Alarming(v) {
			low, high = math.Min(low, v), math.Max(high, v)
		}
	}
	var b strings.Builder
	for _, v := range shown {
		b.WriteRune(Spark(v, low, high))
	}
	return b.String()
}

// Spark returns the block for a value between two others, or a cross if it is not finite.
func Spark(v, low, high float64) rune {
	blocks := []rune("▁▂▃▄▅▆▇█")
	switch {
	case number.Alarming(v):
		return '×'
	case !(high > low):
		return blocks[0]
	}
	return blocks[int(math.Round((v-low)/(high-low)*float64(len(blocks)-1)))]
}
