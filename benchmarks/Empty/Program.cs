// What a program costs that does nothing: the measure of a cold start.
return 0;
